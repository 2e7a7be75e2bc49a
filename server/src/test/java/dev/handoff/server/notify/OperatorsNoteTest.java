package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.intake.DeadLetters.DeadLetter;
import dev.handoff.server.learning.MuteChange;
import dev.handoff.server.learning.Scope;
import dev.handoff.server.learning.Tally;
import dev.handoff.server.notify.DeliveryBook.Standing;
import dev.handoff.server.press.ReportTroubles.Trouble;
import dev.handoff.server.press.ReportTroubles.Way;
import dev.handoff.server.report.history.ReportWeek;
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
        List<String> troubles =
                Concern.tokens(Map.of("firm", TODAY.plusDays(30))).lines(TODAY);

        assertThat(OperatorsNote.of(troubles, List.of())).isEmpty();
    }

    @Test
    void a_token_about_to_expire_is_named_with_its_tracker_and_day() {
        assertThat(text(Concern.tokens(Map.of("firm", TODAY.plusDays(29)))))
                .isEqualTo("The token of tracker firm expires on 2027-05-19: create a new one in Jira and set it in"
                        + " config.yml.\n");
    }

    @Test
    void an_expired_token_is_told_as_expired() {
        assertThat(text(Concern.tokens(Map.of("firm", TODAY.minusDays(1)))))
                .startsWith("The token of tracker firm expired on 2027-04-19");
    }

    @Test
    void a_dead_letter_says_which_ticket_why_and_what_to_do() {
        assertThat(text(Concern.deadLetters(() -> List.of(letter(1))))).isEqualTo("""
            1 ticket was given up on after repeated failures. See /api/v1/dead-letters, mend the cause, and \
            replay them with a POST to /api/v1/dead-letters/replay (docs/api.md).
            - ticket 10001 of firm: Jira answered 400
            """);
    }

    @Test
    void a_subscriber_that_is_gone_and_webhooks_given_up_on_are_told_with_what_to_do() {
        Standing standing = new Standing(null, Instant.parse("2027-04-19T10:00:00Z"), 0, null, 3);
        List<String> troubles = SubscriberTroubles.of(List.of("chat", "ci"), Map.of("ci", standing));

        assertThat(text(Concern.told(() -> troubles))).isEqualTo("""
                    The subscriber ci of webhooks answered 410 and gets nothing since 2027-04-19T10:00:00Z: correct its \
                    url in config.yml, or POST to /api/v1/webhooks/ci/resume.
                    3 webhooks for ci could not be delivered. See /api/v1/webhook-deliveries, mend the cause, and \
                    replay with a POST to /api/v1/webhook-deliveries/replay (docs/webhooks.md).
                    """);
    }

    @Test
    void an_item_that_was_muted_or_returned_is_told_with_its_figures() {
        Scope scope = new Scope("firm", "QUO", Item.HARM);
        List<MuteChange> changes = List.of(
                new MuteChange(scope, true, Instant.EPOCH, new Tally(25, 10)),
                new MuteChange(new Scope("firm", "", Item.WHO), false, Instant.EPOCH, new Tally(40, 2)));

        OperatorsNote note = OperatorsNote.of(List.of(), changes).orElseThrow();

        assertThat(note.subject()).isEqualTo("Handoff changed what it asks for");
        assertThat(note.text()).isEqualTo("""
            HARM in project QUO of firm is advice-only now: people called it wrong on 10 of 25 tickets.
            WHO on tracker firm counts again: people call it wrong on 2 of 40 tickets.
            See GET /api/v1/items for the figures; `learning` in config.yml keeps an item from being muted.
            """);
    }

    @Test
    void many_dead_letters_are_counted_and_only_the_newest_listed() {
        List<DeadLetter> letters = LongStream.rangeClosed(1, 50)
                .mapToObj(OperatorsNoteTest::letter)
                .toList();

        assertThat(text(Concern.deadLetters(() -> letters)).lines())
                .hasSize(21)
                .first()
                .asString()
                .startsWith("50 tickets were");
    }

    @Test
    void a_library_link_that_leads_nowhere_is_named_with_what_to_do() {
        Concern links = Concern.libraryLinks(() -> List.of("ICOBS-2: https://rules.example/2 answers 404"));

        assertThat(links.lines(TODAY)).as("a Tuesday").isEmpty();
        assertThat(text(links, TODAY.minusDays(1))).isEqualTo("""
                    1 link of the library leads nowhere. Put the right address into a file under library.files; \
                    an entry of the same id replaces the shipped one.
                    - ICOBS-2: https://rules.example/2 answers 404
                    """);
    }

    @Test
    void a_report_that_is_not_on_its_issue_is_told_with_the_reason() {
        Trouble trouble = new Trouble(
                "gemma",
                ReportWeek.parse("2027-W15"),
                Way.ISSUE,
                "QUO-1: Jira answered 403",
                Instant.parse("2027-04-19T07:15:00Z"));

        assertThat(text(Concern.told(() -> List.of(trouble.sentence()))))
                .isEqualTo("The weekly report 2027-W15 for gemma is not on its issue since 2027-04-19T07:15:00Z: QUO-1:"
                        + " Jira answered 403. It is tried again.\n");
    }

    private static String text(Concern concern) {
        return text(concern, TODAY);
    }

    private static String text(Concern concern, LocalDate today) {
        return OperatorsNote.of(concern.lines(today), List.of()).orElseThrow().text();
    }

    private static DeadLetter letter(long id) {
        return new DeadLetter(
                id, new TicketRef("firm", String.valueOf(10_000 + id)), 8, "Jira answered 400", Instant.EPOCH);
    }
}
