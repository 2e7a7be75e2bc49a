package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Dismissal.Door;
import dev.handoff.server.context.Item;
import dev.handoff.server.learning.MuteChange;
import dev.handoff.server.learning.Scope;
import dev.handoff.server.learning.Tally;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresReactionsTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(91));
    private static final Instant WINDOW = NOW.minus(Duration.ofDays(90));
    private static final Scope HARM = new Scope("firm", "HOM", Item.HARM);

    private final Database database = TestDatabase.fresh();
    private final PostgresReactions reactions = new PostgresReactions(database);
    private final PostgresDismissals dismissals = new PostgresDismissals(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void tickets_are_counted_by_item_and_project_once_each() {
        shown(1, NOW, Item.HARM, Item.WHO);
        shown(1, NOW, Item.HARM);
        shown(2, NOW, Item.HARM);
        dismiss(2, "c1", Item.HARM);
        dismiss(2, "c2", Item.HARM);

        assertThat(reactions.tallies(WINDOW))
                .isEqualTo(Map.of(HARM, new Tally(2, 1), new Scope("firm", "HOM", Item.WHO), new Tally(1, 0)));
    }

    @Test
    void only_what_was_shown_within_the_window_counts() {
        shown(1, OLD, Item.HARM);
        shown(2, OLD, Item.HARM);
        shown(2, NOW, Item.HARM);

        assertThat(reactions.tallies(WINDOW)).containsEntry(HARM, new Tally(1, 0));
    }

    @Test
    void a_ticket_that_moved_counts_in_its_new_project() {
        shown(1, NOW, Item.HARM);

        reactions.shown(ticket(1), new TicketKey("MOT-7"), List.of(Item.HARM), NOW);

        assertThat(reactions.tallies(WINDOW)).isEqualTo(Map.of(new Scope("firm", "MOT", Item.HARM), new Tally(1, 0)));
    }

    @Test
    void a_dismissal_taken_back_and_one_of_what_was_never_shown_do_not_count() {
        shown(1, NOW, Item.HARM);
        dismiss(1, "c1", Item.HARM);
        dismissals.heard(ticket(1), key(1), List.of(), NOW);
        dismiss(2, "c2", Item.HARM);

        assertThat(reactions.tallies(WINDOW)).isEqualTo(Map.of(HARM, new Tally(1, 0)));
    }

    @Test
    void the_last_change_says_what_is_muted() {
        MuteChange first = new MuteChange(HARM, true, OLD, new Tally(20, 10));
        MuteChange last = new MuteChange(HARM, true, NOW, new Tally(30, 12));
        reactions.keep(List.of(first));
        assertThat(reactions.muted()).isEqualTo(Map.of(HARM, first));

        reactions.keep(List.of(new MuteChange(HARM, false, OLD.plusSeconds(1), new Tally(20, 1))));
        assertThat(reactions.muted()).isEmpty();

        reactions.keep(List.of(last));
        assertThat(reactions.muted()).isEqualTo(Map.of(HARM, last));
    }

    @Test
    void a_change_is_told_once_and_an_old_one_is_no_news() {
        MuteChange old = new MuteChange(HARM, true, OLD, new Tally(20, 10));
        MuteChange fresh = new MuteChange(HARM, false, NOW, new Tally(20, 1));
        reactions.keep(List.of(old, fresh));
        assertThat(reactions.untold(WINDOW)).containsExactly(fresh);

        reactions.told(List.of(fresh));

        assertThat(reactions.untold(WINDOW)).isEmpty();
    }

    private void shown(int number, Instant at, Item... items) {
        reactions.shown(ticket(number), key(number), List.of(items), at);
    }

    private void dismiss(int number, String comment, Item item) {
        Dismissal dismissal = new Dismissal(item, Door.comment(comment), "x", "X", "", "comment", NOW);
        dismissals.keep(ticket(number), key(number), dismissal, NOW);
    }

    private static TicketRef ticket(int number) {
        return new TicketRef("firm", "1000" + number);
    }

    private static TicketKey key(int number) {
        return new TicketKey("HOM-" + number);
    }
}
