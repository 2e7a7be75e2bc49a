package dev.handoff.server.watch;

import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.advice.DryRun;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.handoff.Stage;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is notified of what is asked on a ticket, and when. */
class NotifyingTest extends TalkScene {

    @Test
    void a_question_notifies_whom_it_addresses_when_the_edit_goes_out_at_last() {
        visit();
        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");
        tracker.failing("updateComment", new TrackerException.RateLimited("later", Duration.ofSeconds(1)));
        try {
            visit();
        } catch (TrackerException.RateLimited expected) {
            assertThat(told.all()).isEmpty();
        }
        tracker.healed();
        tracker.takeWrites();

        visit();

        assertThat(tracker.takeWrites()).anyMatch(write -> write.contains("and notify"));
        assertThat(told.all()).containsExactly("uk-1 true");
        assertThat(comment())
                .contains("WHO @Person uk-1, Person pl-1 asks on 18 Nov: “Which customers see this?” Answer with"
                        + " /handoff answer WHO …. Leeds is at work until 17:30 (18:30 in Gdańsk)");

        says(IN_WARSAW, "/handoff ask NEED What do they see today?");
        visit();
        assertThat(tracker.takeWrites()).noneMatch(write -> write.contains("and notify"));
        assertThat(told.all()).containsExactly("uk-1 true", "uk-1 false");
    }

    @Test
    void silence_is_reminded_of_on_the_next_working_day_and_not_before() {
        visit();
        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");
        visit();
        List<TicketRef> due = new ArrayList<>();
        QuestionRound round = new QuestionRound(
                rooms(LoopSettings.usual()).questionClock(), handoffs, since -> List.of(STABLE), told, due::add, clock);

        clock.pass(Duration.ofHours(12));
        round.run();
        assertThat(due).isEmpty();
        clock.pass(Duration.ofHours(14));
        round.run();
        assertThat(due).containsExactly(STABLE);
        tracker.takeWrites();
        visit();

        assertThat(tracker.takeWrites()).anyMatch(write -> write.contains("and notify"));
        assertThat(comment()).contains("Reminded on 19 Nov.");
        due.clear();
        round.run();
        assertThat(due).isEmpty();
    }

    @Test
    void where_an_edit_cannot_notify_a_letter_goes_to_whom_it_addresses_in_their_language() {
        visit();
        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");
        visit();

        assertThat(letters).singleElement().isEqualTo("""
                uk-1@firm.example HOM-1: a word from you is awaited
                This is about HOM-1, “Show the right last premium in the renewal letter”.

                Hand-off Leeds → Gdańsk: waiting for an answer.

                  - WHO @Person uk-1, Person pl-1 asks on 18 Nov: “Which customers see this?” Answer with /handoff answer WHO …. \
                Leeds is at work until 17:30 (18:30 in Gdańsk).""");
    }

    @Test
    void whoever_accepted_in_polish_is_written_to_in_polish_when_the_text_changes() {
        visit();
        says(
                IN_WARSAW,
                "/handoff akceptuję Na wydruku odnowienia ma stać składka z minionego roku, a nie z pierwszego, bo"
                        + " ludzie porównują obie liczby.");
        visit();
        says(IN_LONDON, "/handoff confirm");
        visit();
        letters.clear();
        tracker.holding(TicketBuilder.like(ticket())
                .description("h3. Why now\nHome policyholders compare our price with the figure beside it, and today we"
                        + " print the premium of two years ago.")
                .build());
        visit();

        assertThat(letters)
                .singleElement()
                .asString()
                .startsWith("pl-1@firm.example HOM-1: czekamy na Twoją odpowiedź\nChodzi o HOM-1, „Show")
                .contains("Przekazanie Leeds → Gdańsk: przyjęte.")
                .doesNotContain("Hand-off");
    }

    @Test
    void a_dry_run_hears_and_tells_nobody() {
        Watched dry = new Watched("firm", new OwnAccount(), tracker, new DryRun(line -> {}), null, Set.of());
        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");

        visit(dry, LoopSettings.usual());

        assertThat(handoff().stage()).isEqualTo(Stage.QUESTIONED);
        assertThat(told.all()).isEmpty();
        assertThat(tracker.takeWrites()).isEmpty();
    }
}
