package dev.handoff.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.tracker.Comment;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTest {

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.inMemory());

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.address() + path));
    }

    private int post(String path, String name, String value, String... headers)
            throws IOException, InterruptedException {
        String form = name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void the_list_leads_to_every_ticket_and_can_be_searched() throws Exception {
        String all = get("/").body();
        assertThat(all).contains("/browse/QUO-204", "/browse/HLP-12", "service desk");
        assertThat(get("/?q=handoff-mute").body()).contains("/browse/POL-97").doesNotContain("/browse/QUO-204");
        assertThat(get("/?q=%3Cscript%3E").body()).contains("No ticket matches “&lt;script&gt;”");
    }

    @Test
    void a_ticket_page_loads_nothing_from_elsewhere() throws Exception {
        HttpResponse<String> page = get("/browse/QUO-211");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
        assertThat(page.body()).doesNotContainPattern("(src|<link[^>]*href)=\"https?:");
        assertThat(get("/style.css").statusCode()).isEqualTo(200);
        assertThat(get("/page.js").statusCode()).isEqualTo(200);
        assertThat(get("/avatar.svg").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("image/svg+xml");
    }

    @Test
    void what_people_wrote_is_escaped() throws Exception {
        sandbox.as("demo", hand -> {
            hand.rename("QUO-204", "<b>&\"'");
            hand.labels("QUO-204", List.of("<i>"));
            hand.comment("QUO-204", "<script>alert(1)</script>");
        });
        assertThat(get("/browse/QUO-204").body()).doesNotContain("<b>", "<i>", "<script>alert");
        assertThat(get("/").body()).doesNotContain("<b>", "<i>");
    }

    @Test
    void forms_change_the_ticket_as_the_demo_user() throws Exception {
        assertThat(post("/browse/QUO-204/comment", "comment", "*hello*")).isEqualTo(303);
        post("/browse/QUO-204/labels", "labels", " one  two ");
        post("/browse/QUO-204/assignee", "assignee", "k.wrona");
        post("/browse/QUO-204/status", "status", "In Progress");
        String page = get("/browse/QUO-204").body();
        assertThat(page).contains("<strong>hello</strong>", "Dana Whitlock");
        assertThat(sandbox.issue("QUO-204").texts("labels")).containsExactly("one", "two");
        assertThat(sandbox.issue("QUO-204").changes()).hasSize(5);
    }

    @Test
    void a_text_nobody_touched_keeps_its_form() throws Exception {
        JsonElement before = sandbox.issue("QUO-211").value("description");
        String wiki =
                sandbox.issue("QUO-211").prose("description").orElseThrow().wiki();
        post("/browse/QUO-211/text", "description", wiki.replace("\n", "\r\n"));
        assertThat(sandbox.issue("QUO-211").value("description")).isEqualTo(before);
        post("/browse/QUO-211/text", "description", "h3. New");
        assertThat(sandbox.issue("QUO-211").value("description").isJsonObject()).isTrue();
    }

    @Test
    void one_acts_as_whom_one_chose() throws Exception {
        post("/browse/QUO-204/comment", "comment", "hej", "Cookie", "actor=k.wrona");
        List<Comment> comments = sandbox.issue("QUO-204").comments();
        String author = comments.get(comments.size() - 1).author();
        String name = sandbox.look(tracker -> tracker.firm().knownUser(author).displayName());
        assertThat(name).isEqualTo("Kamil Wrona");
    }

    @Test
    void another_sites_page_cannot_send_our_forms() throws Exception {
        assertThat(post("/browse/QUO-204/comment", "comment", "x", "Origin", "https://evil.example"))
                .isEqualTo(403);
        assertThat(sandbox.issue("QUO-204").comments()).hasSize(2);
    }

    @Test
    void the_version_changes_with_the_ticket() throws Exception {
        String before = get("/browse/QUO-204/version").body();
        assertThat(get("/browse/QUO-204").body()).contains("data-version=\"" + before + "\"");
        sandbox.as("demo", hand -> hand.label("QUO-204", "x"));
        assertThat(get("/browse/QUO-204/version").body()).isNotEqualTo(before);
    }

    @Test
    void an_old_key_leads_to_the_moved_ticket_and_an_unknown_one_nowhere() throws Exception {
        sandbox.as("demo", hand -> hand.move("QUO-204", "POL"));
        HttpResponse<String> moved = get("/browse/QUO-204");
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(moved.headers().firstValue("Location")).contains("/browse/POL-105");
        assertThat(get("/browse/QUO-999").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    }
}
