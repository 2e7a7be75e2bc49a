package dev.handoff.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code token}: tokens made, listed and taken back on a command line. */
class TokenCommandTest {

    @TempDir
    Path directory;

    private String settings = "";

    @BeforeEach
    void write() throws IOException {
        DatabaseSettings database = TestDatabase.freshSettings();
        settings = Files.writeString(directory.resolve("config.yml"), """
            database: {url: '%s', user: '%s', password: '%s'}
            """.formatted(
                                database.url(), database.user(), database.password()))
                .toString();
    }

    @Test
    void a_token_is_shown_once_and_alone_so_that_a_script_can_keep_it() {
        Terminal create =
                Terminal.type("token", "create", settings, "--name", "CI", "--scope", "act", "--expires", "1d");

        assertThat(create.exitCode()).isZero();
        assertThat(create.out()).singleElement().asString().matches("hoff_act_[0-9a-f]{72}");
        assertThat(create.errors())
                .singleElement()
                .asString()
                .matches("Token 1, \"CI\", scope act, holds until \\S+Z. It is shown this once: only its digest is"
                        + " kept.");
    }

    @Test
    void a_token_for_a_person_says_on_which_tracker() throws IOException {
        String two = Files.readString(Path.of(settings)) + """
            trackers:
              - {name: firm, type: cloud, url: 'https://a.example', user: u, token: t}
              - {name: other, type: dc, url: 'https://b.example', token: t}
            """;
        String both = Files.writeString(directory.resolve("both.yml"), two).toString();

        Terminal unclear = Terminal.type("token", "create", both, "--name", "IDE", "--person", "k.wrona");
        Terminal clear = Terminal.type("token", "create", both, "--name", "IDE", "--person", "other/k.wrona");

        assertThat(unclear.exitCode()).isEqualTo(2);
        assertThat(unclear.errors()).singleElement().asString().contains("TRACKER/ACCOUNT", "[firm, other]");
        assertThat(clear.errors())
                .singleElement()
                .asString()
                .contains("scope read, acts as other/k.wrona, holds until");
    }

    @Test
    void the_list_tells_everything_but_the_secret() {
        String secret = Terminal.type("token", "create", settings, "--name", "CI", "--expires", "never")
                .out()
                .get(0);

        Terminal list = Terminal.type("token", "list", settings);

        assertThat(list.out()).containsExactly("   1  read   good     CI; holds until revoked; never used");
        assertThat(String.join("", list.out())).doesNotContain(secret.substring(secret.length() - 20));
    }

    @Test
    void a_revoked_token_is_listed_as_such_and_cannot_be_revoked_twice() {
        Terminal.type("token", "create", settings, "--name", "CI");

        assertThat(Terminal.type("token", "revoke", "1", settings).exitCode()).isZero();
        assertThat(Terminal.type("token", "list", settings).out())
                .singleElement()
                .asString()
                .contains("revoked");
        Terminal again = Terminal.type("token", "revoke", "1", settings);
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.errors()).containsExactly("There is no token 1 that holds; `token list` shows them");
    }

    @Test
    void a_length_of_time_that_is_none_is_named() {
        Terminal create = Terminal.type("token", "create", settings, "--name", "CI", "--expires", "soon");

        assertThat(create.exitCode()).isEqualTo(1);
        assertThat(create.errors())
                .singleElement()
                .asString()
                .startsWith("--expires: \"soon\" is not a length of time");
    }
}
