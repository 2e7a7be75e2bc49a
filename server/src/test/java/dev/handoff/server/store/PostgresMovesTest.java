package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.gate.Moves.Move;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresMovesTest {

    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00.5Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Move MOVE = move("firm", "1", "anna", NOW);

    private final Database database = TestDatabase.fresh();
    private final PostgresMoves moves = new PostgresMoves(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void one_ticket_alone_is_no_mass_edit_however_often_it_is_seen() {
        moves.note(MOVE, NOW);
        moves.note(MOVE, NOW);
        moves.note(move("firm", "1", "anna", NOW.plusSeconds(5)), NOW);

        assertThat(moves.isOneOfMany(MOVE, MINUTE)).isFalse();
    }

    @Test
    void when_it_was_first_seen_is_kept() {
        assertThat(moves.note(MOVE, NOW)).isEqualTo(NOW);
        assertThat(moves.note(MOVE, NOW.plusSeconds(90))).isEqualTo(NOW);
    }

    @Test
    void another_ticket_of_the_same_person_within_the_time_makes_one_before_and_after() {
        moves.note(move("firm", "2", "anna", NOW.plusSeconds(60)), NOW);

        assertThat(moves.isOneOfMany(MOVE, MINUTE)).isTrue();
        assertThat(moves.isOneOfMany(move("firm", "3", "anna", NOW.plusSeconds(120)), MINUTE))
                .isTrue();
        assertThat(moves.isOneOfMany(move("firm", "3", "anna", NOW.plusSeconds(121)), MINUTE))
                .isFalse();
    }

    @Test
    void other_people_and_other_trackers_do_not_count() {
        moves.note(move("firm", "2", "ben", NOW), NOW);
        moves.note(move("other", "2", "anna", NOW), NOW);

        assertThat(moves.isOneOfMany(MOVE, MINUTE)).isFalse();
    }

    @Test
    void a_day_later_they_are_forgotten() {
        moves.note(move("firm", "2", "anna", NOW), NOW);
        moves.note(move("firm", "9", "ben", NOW), NOW.plus(Duration.ofHours(25)));

        assertThat(moves.isOneOfMany(MOVE, MINUTE)).isFalse();
    }

    private static Move move(String tracker, String ticket, String person, Instant at) {
        return new Move(new TicketRef(tracker, ticket), person, at);
    }
}
