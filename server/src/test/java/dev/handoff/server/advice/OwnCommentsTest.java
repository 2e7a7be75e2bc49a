package dev.handoff.server.advice;

import static dev.handoff.server.ticket.FakeTracker.SELF;
import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnCommentsTest {

    private static final String OURS = "*Everything*\n\n_Handoff context check_ · …";

    @Test
    void known_by_property_whoever_the_account_is() {
        assertThat(found(comment("1", IN_LONDON, "moved by an admin", Map.of("handoff.comment", "{}"))))
                .containsExactly("1");
    }

    @Test
    void known_by_account_and_marker() {
        assertThat(found(comment("1", SELF, OURS, Map.of()))).containsExactly("1");
    }

    @Test
    void another_comment_of_our_account_is_not_the_one() {
        assertThat(found(comment("1", SELF, "Moved to the backlog by automation.", Map.of())))
                .isEmpty();
    }

    @Test
    void somebody_quoting_us_is_not_us() {
        assertThat(found(comment("1", IN_LONDON, OURS, Map.of()))).isEmpty();
    }

    @Test
    void the_oldest_comes_first_and_ids_count_as_numbers() {
        assertThat(found(
                        comment("10000", SELF, OURS, Map.of()),
                        comment("9999", SELF, OURS, Map.of()),
                        comment("12", SELF, OURS, Map.of())))
                .containsExactly("12", "9999", "10000");
    }

    @Test
    void the_judgement_sees_what_people_wrote_and_nothing_of_ours() {
        Ticket ticket = ticket("HOM-1")
                .comment(comment("1", SELF, OURS, Map.of()))
                .comment(comment("2", IN_LONDON, "HARM: drivers pay twice", Map.of()))
                .build();

        assertThat(OwnComments.without(ticket, SELF).comments())
                .extracting(Comment::id)
                .containsExactly("2");
    }

    private static List<String> found(Comment... comments) {
        return OwnComments.find(ticket("HOM-1").comments(List.of(comments)).build(), SELF).stream()
                .map(Comment::id)
                .toList();
    }

    private static Comment comment(String id, @Nullable Person author, String text, Map<String, String> properties) {
        Instant at = Instant.parse("2026-11-10T10:00:00Z");
        return new Comment(id, author, new Body.Text(text), at, at, properties, false);
    }
}
