package dev.handoff.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final String STORY = """
            {"key":"QUO-1","fields":{"summary":"Key cover on the home price page","issuetype":{"name":"Story"},\
            "description":"As a user I want key cover so that I can have key cover."}}""";
    private static final String CHORE = """
            {"key":"QUO-2","fields":{"summary":"Upgrade Jackson to 2.21","issuetype":{"name":"Task"},\
            "description":"Bump the library, run the build. No behaviour changes."}}""";
    private static final String EPIC = """
            {"key":"QUO-3","fields":{"summary":"Key cover","issuetype":{"name":"Epic"},"description":"All of it"}}""";

    @TempDir
    Path directory;

    @Test
    void each_ticket_is_one_line_and_the_summary_goes_to_stderr() throws IOException {
        Terminal check = check(STORY + "\n" + CHORE + "\n");

        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).hasSize(2);
        assertThat(check.out().get(0)).contains("\"key\":\"QUO-1\"", "\"flag\":true");
        assertThat(check.out().get(1)).contains("\"kind\":\"chore\"", "\"flag\":false");
        assertThat(check.errors()).singleElement().asString().startsWith("2 tickets in ");
    }

    @Test
    void a_search_result_page_is_taken_as_well() throws IOException {
        Terminal check = check("{\"issues\":[" + STORY + "," + CHORE + "],\"isLast\":true}");

        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).hasSize(2);
    }

    @Test
    void a_byte_order_mark_is_not_a_bad_line() throws IOException {
        assertThat(check("\ufeff" + STORY).exitCode()).isZero();
    }

    @Test
    void a_bad_line_is_named_by_number_and_does_not_stop_the_rest() throws IOException {
        Terminal check = check(STORY + "\n{\"key\":\n" + CHORE);

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).hasSize(2);
        assertThat(check.errors()).first().asString().startsWith("line 2: ");
    }

    @Test
    void epics_are_judged_only_when_asked_for() throws IOException {
        assertThat(check(EPIC).out()).isEmpty();
        assertThat(check(EPIC, "--with-parents").out()).hasSize(1);
    }

    @Test
    void judgements_go_to_the_file_that_is_named() throws IOException {
        Path output = directory.resolve("judgements.jsonl");

        Terminal check = check(STORY, "--output", output.toString());

        assertThat(check.out()).isEmpty();
        assertThat(JsonParser.parseString(Files.readString(output))
                        .getAsJsonObject()
                        .get("direction"))
                .isNotNull();
    }

    @Test
    void an_output_that_cannot_be_written_is_one_line() throws IOException {
        Terminal check =
                check(STORY, "--output", directory.resolve("no/such/folder").toString());

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.errors()).singleElement().asString().contains("no/such/folder", "cannot be written");
    }

    @Test
    void a_missing_file_is_one_line() {
        Terminal check = Terminal.type(
                "check", "--tickets", directory.resolve("none.json").toString());

        assertThat(check.exitCode()).isEqualTo(2);
        assertThat(check.errors()).singleElement().asString().contains("none.json", "give the path of a file");
    }

    private Terminal check(String tickets, String... more) throws IOException {
        Path file = Files.writeString(directory.resolve("tickets.json"), tickets);
        String[] words = new String[3 + more.length];
        words[0] = "check";
        words[1] = "--tickets";
        words[2] = file.toString();
        System.arraycopy(more, 0, words, 3, more.length);
        return Terminal.type(words);
    }
}
