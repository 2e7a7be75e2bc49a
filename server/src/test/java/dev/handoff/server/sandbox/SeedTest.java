package dev.handoff.server.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.sandbox.markup.AdfCheck;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.SeedFile;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import org.junit.jupiter.api.Test;

class SeedTest {

    private static Tracker planted(Instant now) {
        SeedFile seed = SeedFile.read();
        Tracker tracker = new Tracker(seed.firm(), InstantSource.fixed(now));
        seed.plant(tracker);
        return tracker;
    }

    private final Collection<Issue> issues = planted(MovableClock.START).issues();

    @Test
    void no_ticket_carries_anything_of_ours_at_the_start() {
        User bot = SeedFile.read().firm().knownUser("handoff-bot");
        assertThat(issues).hasSize(21).allSatisfy(issue -> {
            assertThat(issue.texts("labels")).noneMatch(label -> label.startsWith("context-"));
            assertThat(issue.comments()).noneMatch(comment -> comment.author().equals(bot.key()));
            assertThat(issue.properties()).isEmpty();
        });
    }

    @Test
    void it_is_fresh_whenever_it_is_planted() {
        Instant later = Instant.parse("2031-05-05T08:00:00Z");
        assertThat(planted(later).issues()).allSatisfy(issue -> {
            assertThat(issue.updated()).isAfterOrEqualTo(issue.created()).isBefore(later);
            assertThat(Duration.between(issue.updated(), later)).isLessThan(Duration.ofDays(50));
        });
    }

    @Test
    void dates_in_texts_are_counted_too_in_english_and_polish() {
        assertThat(issues)
                .allSatisfy(issue -> assertThat(
                                issue.prose("description").orElseThrow().wiki())
                        .doesNotContainPattern("<\\w+ \\w+( \\w+)?>"));
        assertThat(planted(MovableClock.START)
                        .get("QUO-228")
                        .prose("description")
                        .orElseThrow()
                        .wiki())
                .contains("from Quotefinch, 10 November,");
    }

    @Test
    void every_text_is_a_valid_document_for_cloud() {
        assertThat(issues)
                .allSatisfy(issue -> assertThat(AdfCheck.isDocument(
                                issue.prose("description").orElseThrow().adf()))
                        .isTrue());
    }

    @Test
    void it_holds_both_markups_both_languages_both_sites_and_a_service_desk() {
        assertThat(issues).anyMatch(issue -> issue.value("description").isJsonObject());
        assertThat(issues).anyMatch(issue -> issue.summary().matches(".*[ąćęłńóśźż].*"));
        assertThat(issues).anyMatch(issue -> issue.texts("labels").contains("handoff-mute"));
        assertThat(issues).anyMatch(issue -> issue.project().equals("HLP"));
        assertThat(planted(MovableClock.START).firm().members("krakow")).hasSize(5);
    }
}
