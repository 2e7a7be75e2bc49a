package dev.handoff.server.ticket;

import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static dev.handoff.server.ticket.TicketBuilder.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RewindTest {

    private static final Ticket NOW = ticket("HOM-1")
            .summary("third")
            .description("new text")
            .status("In Progress")
            .assignee(IN_WARSAW)
            .labels("c", "d")
            .field("customfield_10101", "two")
            .changed("2026-11-03T10:00:00Z", IN_LONDON, "summary", "first", "second")
            .changed("2026-11-04T10:00:00Z", IN_LONDON, "status", "To Do", "Ready")
            .changed("2026-11-05T10:00:00Z", IN_LONDON, "description", "old text", "new text")
            .reassigned("2026-11-05T10:00:00Z", IN_LONDON, IN_WARSAW)
            .changed("2026-11-06T10:00:00Z", IN_WARSAW, "status", "Ready", "In Progress")
            .changed("2026-11-06T11:00:00Z", IN_WARSAW, "labels", "a b", "c d")
            .changed("2026-11-06T12:00:00Z", IN_WARSAW, "Context", "one", "two")
            .changed("2026-11-07T10:00:00Z", IN_WARSAW, "summary", "second", "third")
            .comment(comment("1", "2026-11-04T10:00:00Z"))
            .comment(comment("2", "2026-11-06T10:00:00Z"))
            .build();

    @Test
    void everything_since_is_undone() {
        Ticket then = Rewind.to(NOW, Instant.parse("2026-11-04T12:00:00Z"));

        assertThat(then.summary()).isEqualTo("second");
        assertThat(then.description()).isEqualTo(new Body.Text("old text"));
        assertThat(then.status()).isEqualTo("Ready");
        assertThat(then.statusCategory()).isNull();
        assertThat(then.assignee()).isEqualTo(IN_LONDON);
        assertThat(then.labels()).containsExactly("a", "b");
        assertThat(then.fields()).containsEntry("customfield_10101", new Body.Text("one"));
        assertThat(then.comments()).extracting(Comment::id).containsExactly("1");
        assertThat(then.changes()).hasSize(2);
        assertThat(then.updated()).isEqualTo(Instant.parse("2026-11-04T12:00:00Z"));
    }

    @Test
    void what_happened_at_that_very_instant_has_happened() {
        Ticket then = Rewind.to(NOW, Instant.parse("2026-11-05T10:00:00Z"));

        assertThat(then.assignee()).isEqualTo(IN_WARSAW);
        assertThat(then.description()).isEqualTo(new Body.Text("new text"));
    }

    @Test
    void a_ticket_that_has_not_changed_is_the_same() {
        assertThat(Rewind.to(NOW, Instant.parse("2026-11-08T10:00:00Z"))).isSameAs(NOW);
    }

    @Test
    void before_its_first_change_it_is_as_it_was_created() {
        Ticket then = Rewind.to(NOW, Instant.parse("2026-11-02T10:00:00Z"));

        assertThat(then.summary()).isEqualTo("first");
        assertThat(then.status()).isEqualTo("To Do");
        assertThat(then.changes()).isEmpty();
    }

    private static Comment comment(String id, String created) {
        return new Comment(id, IN_LONDON, new Body.Text("hello"), Instant.parse(created), null, Map.of(), false);
    }
}
