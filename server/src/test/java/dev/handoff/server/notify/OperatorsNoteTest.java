package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.intake.DeadLetters.DeadLetter;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OperatorsNoteTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 4, 20);

    @Test
    void when_nothing_needs_a_hand_nobody_is_told() {
        assertThat(OperatorsNote.of(List.of(), Map.of("firm", TODAY.plusDays(30)), TODAY))
                .isEmpty();
    }

    @Test
    void a_token_about_to_expire_is_named_with_its_tracker_and_day() {
        assertThat(text(List.of(), Map.of("firm", TODAY.plusDays(29))))
                .isEqualTo("The token of tracker firm expires on 2027-05-19: create a new one in Jira and set it in"
                        + " config.yml.\n");
    }

    @Test
    void an_expired_token_is_told_as_expired() {
        assertThat(text(List.of(), Map.of("firm", TODAY.minusDays(1))))
                .startsWith("The token of tracker firm expired on 2027-04-19");
    }

    @Test
    void a_dead_letter_says_which_ticket_why_and_what_to_do() {
        assertThat(text(List.of(letter(1)), Map.of())).isEqualTo("""
                1 ticket was given up on after repeated failures. See /dead-letters on the admin port, mend the cause, \
                and replay them with a POST to /dead-letters/replay.
                - ticket 10001 of firm: Jira answered 400
                """);
    }

    @Test
    void many_dead_letters_are_counted_and_only_the_newest_listed() {
        List<DeadLetter> letters = LongStream.rangeClosed(1, 50)
                .mapToObj(OperatorsNoteTest::letter)
                .toList();

        assertThat(text(letters, Map.of()).lines())
                .hasSize(21)
                .first()
                .asString()
                .startsWith("50 tickets were");
    }

    private static String text(List<DeadLetter> letters, Map<String, LocalDate> expiries) {
        return OperatorsNote.of(letters, expiries, TODAY).orElseThrow().text();
    }

    private static DeadLetter letter(long id) {
        return new DeadLetter(
                id, new TicketRef("firm", String.valueOf(10_000 + id)), 8, "Jira answered 400", Instant.EPOCH);
    }
}
