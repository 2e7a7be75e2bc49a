package dev.handoff.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallEndpointsTest {

    private static final Sandbox SANDBOX = Sandbox.start(SandboxSettings.inMemory());

    private final Caller bot = Caller.bot(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | serverInfo                                    | "deploymentType":"Server"
            3 | serverInfo                                    | "deploymentType":"Cloud"
            2 | myself?expand=groups                          | "name":"bots"
            2 | user?username=k.wrona                         | "timeZone":"Europe/Warsaw"
            2 | user?key=JIRAUSER10106                        | "name":"k.wrona"
            2 | user/search?username=ashworth                 | "displayName":"Gemma Ashworth"
            2 | user/list                                     | "name":"p.sadowski"
            3 | users                                         | "displayName":"Hanna Jurek"
            3 | users/search                                  | "displayName":"Hanna Jurek"
            3 | group/bulk                                    | "name":"krakow"
            2 | groups/picker?query=krak                      | "name":"krakow"
            2 | project                                       | "key":"POL"
            2 | project/HLP                                   | "projectTypeKey":"service_desk"
            3 | project/search?keys=FND                       | "total":1
            3 | project/QUO/components                        | "name":"price-page"
            3 | project/QUO/statuses                          | "name":"In Refinement"
            2 | field                                         | "custom":"com.pyxis.greenhopper.jira:gh-epic-link"
            3 | field                                         | "customId":10101
            3 | issuetype                                     | "hierarchyLevel":1
            2 | status                                        | "name":"Waiting for UK"
            2 | status/Review                                 | "key":"indeterminate"
            2 | statuscategory                                | "key":"done"
            3 | priority                                      | "name":"Highest"
            2 | mypermissions                                 | "EDIT_OWN_COMMENTS"
            3 | issue/QUO-204/editmeta                        | "fieldId":"labels"
            3 | issue/createmeta                              | "issuetypes"
            2 | issue/createmeta/QUO/issuetypes               | "name":"Spike"
            3 | issue/createmeta/QUO/issuetypes/10201         | "fieldId":"customfield_10101"
            3 | issue/POL-94?expand=renderedFields,names      | <table>
            2 | issue/QUO-204/properties                      | "keys":[]
            2 | latest                                        | null for uri
            """)
    void answers(int version, String path, String expected) {
        assertThat(bot.get("/rest/api/" + version + "/" + path).text()).contains(expected);
    }

    @Test
    void several_tickets_are_fetched_at_once_and_counted() {
        Caller.Answer fetched = bot.post(
                "/rest/api/3/issue/bulkfetch",
                "{\"issueIdsOrKeys\":[\"QUO-204\",\"POL-88\",\"NO-1\"],\"fields\":[\"summary\"]}");
        assertThat(fetched.object().getAsJsonArray("issues")).hasSize(2);
        assertThat(bot.post("/rest/api/3/search/approximate-count", "{\"jql\":\"project = FND\"}")
                        .text())
                .isEqualTo("{\"count\":4}");
    }

    @Test
    void edits_of_many_at_once_are_all_kept() {
        List<CompletableFuture<Integer>> edits = IntStream.range(0, 40)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> bot.put(
                                "/rest/api/3/issue/FND-31", "{\"update\":{\"labels\":[{\"add\":\"n" + i + "\"}]}}")
                        .status()))
                .toList();
        assertThat(edits).allMatch(edit -> edit.join() == 204);
        assertThat(SANDBOX.issue("FND-31").texts("labels")).hasSize(40);
    }

    @Test
    void broken_requests_are_refused_not_failed() {
        assertThat(bot.put("/rest/api/3/issue/FND-34", "{\"update\":{\"labels\":\"x\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(bot.put("/rest/api/3/issue/FND-34", "{\"fields\":{\"labels\":\"x\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(bot.put("/rest/api/3/issue/FND-34", "{\"fields\":{\"summary\":{}}}")
                        .status())
                .isEqualTo(400);
        assertThat(bot.put("/rest/api/3/issue/FND-34", "[]").status()).isEqualTo(400);
        assertThat(bot.post("/rest/api/3/issue", "{\"fields\":{\"project\":\"QUO\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(bot.post("/rest/api/3/issue/FND-34/transitions", "{}").status())
                .isEqualTo(400);
        assertThat(bot.get("/rest/api/3/issue/FND-34/comment?startAt=x").status())
                .isEqualTo(404);
    }
}
