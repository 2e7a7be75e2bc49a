package dev.handoff.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.server.context.Assessor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckRunTest {

    private static final Assessor ASSESSOR = Assessor.shipped();

    @TempDir
    Path folder;

    private final StringWriter output = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @Test
    void one_line_a_ticket_in_the_order_of_the_file() throws IOException {
        StringBuilder file = new StringBuilder("\ufeff");
        for (int i = 1; i <= 100; i++) {
            file.append(issue("ABC-" + i, "Story", "")).append("\r\n\r\n");
        }

        assertThat(run(file.toString(), false)).isZero();

        assertThat(keys()).hasSize(100).startsWith("ABC-1", "ABC-2").endsWith("ABC-100");
        assertThat(errors.toString()).contains("100 tickets").contains("tickets/s");
    }

    @Test
    void every_item_is_written_with_its_state() throws IOException {
        run(issue("ABC-1", "Story", "\"description\":\"*Who:* TBD\","), false);

        JsonObject line = JsonParser.parseString(output.toString()).getAsJsonObject();
        assertThat(line.keySet()).containsExactly("key", "kind", "direction", "items", "sources", "context", "flag");
        assertThat(line.getAsJsonObject("items").keySet())
                .startsWith("WHO", "PARTNER")
                .endsWith("READBACK")
                .hasSize(12);
        assertThat(line.getAsJsonObject("items")
                        .getAsJsonObject("READBACK")
                        .get("state")
                        .getAsString())
                .isEqualTo("na");
    }

    @Test
    void a_bad_line_is_named_and_stops_nothing() throws IOException {
        String file = issue("ABC-1", "Story", "") + "\n{broken\n{\"no\":\"key\"}\n" + issue("ABC-2", "Story", "");

        assertThat(run(file, false)).isEqualTo(1);

        assertThat(keys()).containsExactly("ABC-1", "ABC-2");
        assertThat(errors.toString()).contains("line 2: ").contains("line 3: ").contains("2 bad lines");
    }

    @Test
    void a_search_page_and_an_array_are_read_like_lines() throws IOException {
        String page = "{\n \"startAt\": 0,\n \"issues\": [\n" + issue("ABC-1", "Bug", "") + ",\n"
                + issue("ABC-2", "Bug", "") + "\n ]\n}\n";
        run(page, false);
        run("{\"issues\":[" + issue("ABC-3", "Bug", "") + "]}", false);
        run("[" + issue("ABC-4", "Bug", "") + "," + issue("ABC-5", "Bug", "") + "]", false);

        assertThat(keys()).containsExactly("ABC-1", "ABC-2", "ABC-3", "ABC-4", "ABC-5");
    }

    @Test
    void epics_are_judged_only_when_asked_for() throws IOException {
        String file =
                issue("ABC-1", "Epic", "") + "\n" + issue("ABC-2", "Story", "\"subtasks\":[{\"key\":\"ABC-3\"}],");

        run(file, false);
        assertThat(keys()).containsExactly("ABC-2");

        output.getBuffer().setLength(0);
        run(file, true);
        assertThat(keys()).containsExactly("ABC-1", "ABC-2");
    }

    /** Cloud and sub-tasks say parent; Data Center names the epic in a custom field, of another number in every Jira. */
    @ParameterizedTest
    @ValueSource(strings = {"\"parent\":{\"key\":\"VAN-1\"}", "\"customfield_10777\":\"VAN-1\""})
    void an_answer_is_inherited_from_a_parent_that_comes_later_in_the_file(String link) throws IOException {
        String child = issue(
                "VAN-2",
                "Story",
                link + ",\"description\":\"The price page must show the" + " excess to customers.\",");
        String epic = issue("VAN-1", "Epic", "\"description\":\"*Decides:* Owen Prosser, for everything below.\",");

        run(child + "\n" + epic, false);

        JsonObject decision = JsonParser.parseString(output.toString())
                .getAsJsonObject()
                .getAsJsonObject("items")
                .getAsJsonObject("DECISION");
        assertThat(decision.get("state").getAsString()).isEqualTo("inherited");
        assertThat(decision.get("where").getAsString()).startsWith("parent VAN-1");
    }

    @Test
    void commands_in_comments_are_believed_and_the_last_one_holds() throws IOException {
        run(
                issue(
                        "ABC-1",
                        "Story",
                        "\"comment\":{\"comments\":["
                                + comment("/handoff answer HARM old people drive uninsured for a day and lose the car")
                                + "," + comment("/handoff waive IFTHEN because the letter is printed by hand")
                                + "," + comment("/handoff dotyczy IFTHEN")
                                + "," + comment("/handoff na EXAMPLE because no value goes in or comes out") + "]},"),
                false);

        JsonObject items =
                JsonParser.parseString(output.toString()).getAsJsonObject().getAsJsonObject("items");
        assertThat(List.of("HARM", "IFTHEN", "EXAMPLE"))
                .extracting(item -> items.getAsJsonObject(item).get("state").getAsString())
                .containsExactly("present", "waived", "na");
    }

    private static String comment(String text) {
        return "{\"id\":\"1\",\"created\":\"2026-11-10T09:00:00.000+0000\",\"body\":\"" + text + "\"}";
    }

    private int run(String content, boolean withParents) throws IOException {
        Path file = folder.resolve("tickets.json");
        Files.writeString(file, content);
        CheckSettings settings = CheckSettings.of(ASSESSOR, Zones::direction, List.of("customfield_10101"))
                .withParents(withParents);
        return CheckRun.run(file, output, new PrintWriter(errors, true), settings);
    }

    private List<String> keys() {
        return output.toString()
                .lines()
                .map(line -> JsonParser.parseString(line)
                        .getAsJsonObject()
                        .get("key")
                        .getAsString())
                .toList();
    }

    private static String issue(String key, String type, String more) {
        return "{\"key\":\"" + key + "\",\"fields\":{" + more + "\"summary\":\"Renewal letter for home policyholders\","
                + "\"issuetype\":{\"name\":\"" + type + "\"}}}";
    }
}
