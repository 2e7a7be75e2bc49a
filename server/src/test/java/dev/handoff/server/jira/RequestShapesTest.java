package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RequestShapesTest {

    private final RequestShapes cloud = RequestShapes.cloud();
    private final RequestShapes dataCenter = RequestShapes.dataCenter();

    @Test
    void documented_request_passes_under_any_context_path() {
        assertThat(cloud.violations("GET", "/ex/jira/1/rest/api/3/issue/HOM-1?fields=summary&expand=changelog", null))
                .isEmpty();
        assertThat(dataCenter.violations("POST", "/jira/rest/api/2/issue/HOM-1/comment", "{\"body\":\"Hello\"}"))
                .isEmpty();
    }

    @Test
    void search_that_cloud_removed_is_no_endpoint() {
        assertThat(cloud.violations("POST", "/rest/api/3/search", "{\"jql\":\"project = HOM\"}"))
                .containsExactly("no such method and path");
    }

    @Test
    void unknown_repeated_and_missing_parameters_are_named() {
        assertThat(dataCenter.violations("PUT", "/rest/api/2/issue/HOM-1/comment/7?notifyUsers=false", "{}"))
                .containsExactly("query parameter 'notifyUsers' is unknown");
        assertThat(cloud.violations("GET", "/rest/api/3/issue/HOM-1?fields=a&fields=b", null))
                .containsExactly("query parameter 'fields' is sent twice");
        assertThat(cloud.violations("DELETE", "/rest/api/3/issue/HOM-1/remotelink", null))
                .containsExactly("query parameter 'globalId' is missing");
    }

    @Test
    void bodies_are_held_to_names_types_and_requirements() {
        assertThat(cloud.violations(
                        "POST", "/rest/api/3/issue/HOM-1/remotelink", "{\"object\":{\"url\":1},\"colour\":2}"))
                .containsExactly(
                        "body.object.url is no string", "body.object.title is missing", "body.colour is unknown");
        assertThat(dataCenter.violations("POST", "/rest/api/2/issue/HOM-1/comment", "{\"body\":{\"type\":\"doc\"}}"))
                .containsExactly("body.body is no string");
        assertThat(cloud.violations("PUT", "/rest/api/3/issue/HOM-1", null)).containsExactly("the body is missing");
        assertThat(cloud.violations("GET", "/rest/api/3/myself", "{}"))
                .containsExactly("a body is sent where none is expected");
    }

    @Test
    void failure_shows_the_request() {
        assertThatThrownBy(() -> cloud.assertMatches("PATCH", "/rest/api/3/issue/HOM-1", "{}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("PATCH /rest/api/3/issue/HOM-1", "no such method and path");
    }
}
