package dev.handoff.server.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final Person BOT = person("JIRAUSER1", "bot", "Handoff");

    @Test
    void an_account_is_the_same_by_key_or_by_login_name() {
        assertThat(BOT.same(person("JIRAUSER1", null, ""))).isTrue();
        assertThat(BOT.same(person("bot", "Bot", ""))).isTrue();
        assertThat(BOT.same(person("JIRAUSER2", "ann", "Handoff"))).isFalse();
        assertThat(BOT.same(null)).isFalse();
    }

    @Test
    void without_an_id_the_display_name_tells_and_without_that_nothing_does() {
        assertThat(BOT.same(person("", null, "Handoff"))).isTrue();
        assertThat(BOT.same(person("", null, "Ann"))).isFalse();
        assertThat(person("", null, "").same(person("", null, ""))).isFalse();
    }

    private static Person person(String id, @Nullable String name, String displayName) {
        return new Person(id, name, displayName, null, null, Set.of(), true);
    }
}
