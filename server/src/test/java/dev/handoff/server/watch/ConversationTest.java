package dev.handoff.server.watch;

import static dev.handoff.server.context.AnswerState.MISSING;
import static dev.handoff.server.context.AnswerState.NA;
import static dev.handoff.server.context.AnswerState.WAIVED;
import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Command;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.handoff.Role;
import dev.handoff.server.ticket.TicketBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say to us on a ticket, and what they get for it. */
class ConversationTest extends TalkScene {

    @Test
    void a_waiver_counts_only_from_somebody_who_may_waive() {
        says(IN_WARSAW, "/handoff waive HARM because only our own team sees this");
        visit();

        assertThat(state(Item.HARM)).isEqualTo(MISSING);
        assertThat(comment())
                .contains("Person pl-1: Thank you, but waive is for somebody at the sending site.")
                .contains("Person pl-1: Dziękujemy, ale waive może wydać tylko ktoś z lokalizacji przekazującej.");

        says(IN_LONDON, "/handoff waive HARM because only our own team sees this");
        visit();

        assertThat(state(Item.HARM)).isEqualTo(WAIVED);
        assertThat(comment()).contains("Person uk-1: HARM is waived: “only our own team sees this”");
    }

    @Test
    void a_person_is_told_once_and_a_second_look_writes_nothing() {
        says(IN_LONDON, "/handoff acept");
        visit();
        assertThat(comment())
                .containsOnlyOnce("Person uk-1: “acept” is no command I know. Did you mean /handoff accept?");
        tracker.takeWrites();

        visit();
        assertThat(tracker.takeWrites()).isEmpty();

        says(IN_LONDON, "/handoff na HARM because nobody outside our team sees this");
        visit();
        assertThat(state(Item.HARM)).isEqualTo(NA);
        assertThat(comment()).doesNotContain("acept”").contains("noted that HARM does not apply");
    }

    @ParameterizedTest
    @CsvSource({"/handoff wrong HARM, true", "/handoff wrong HRAM, false"})
    void what_is_called_wrong_goes_one_way_only(String command, boolean understood) {
        says(IN_LONDON, command);
        visit();

        assertThat(state(Item.HARM)).isEqualTo(understood ? NA : MISSING);
        assertThat(handoffs.load(STABLE).events())
                .noneMatch(it -> it.getClass().getSimpleName().equals("Disputed"));
        assertThat(comment().contains("which item is it about? Write it like /handoff wrong HARM."))
                .isEqualTo(!understood);
    }

    @Test
    void somebody_who_speaks_to_us_on_a_quiet_ticket_is_answered() {
        tracker.holding(TicketBuilder.like(ticket()).assignee(null).build());
        visit();
        assertThat(ticket().comments()).isEmpty();

        says(IN_LONDON, "/handoff help");
        visit();

        assertThat(comment()).contains("Person uk-1: I listen for /handoff accept and your read-back");
    }

    @Test
    void a_muted_ticket_says_so_and_then_nothing() {
        visit();
        says(IN_LONDON, "/handoff mute");
        visit();
        assertThat(comment())
                .startsWith("Silent on this ticket, as Person uk-1 wished on 18 Nov. /handoff unmute takes that back.")
                .contains("Cofa to /handoff odcisz.");
        tracker.takeWrites();

        says(IN_WARSAW, "/handoff ask WHO Which customers see this?");
        visit();
        assertThat(tracker.takeWrites()).isEmpty();

        says(IN_LONDON, "/handoff unmute");
        visit();
        assertThat(comment()).contains("Person uk-1: I speak here again.", "Which customers see this?");
    }

    @Test
    void what_the_ticket_said_when_it_crossed_is_frozen_once() {
        visit();
        visit();

        assertThat(frozen).containsExactly("HOM-1");
        assertThat(Objects.requireNonNull(handoff().offered()).assessment()).isEqualTo("1");
    }

    @Test
    void the_read_back_is_judged_from_pick_up_on_and_is_no_gap() {
        visit();
        assertThat(state(Item.READBACK)).isEqualTo(NA);

        says(IN_WARSAW, "/handoff accept Soon.");
        visit();

        assertThat(state(Item.READBACK)).isEqualTo(AnswerState.HOLLOW);
        assertThat(report().assessment().gaps()).noneMatch(gap -> gap.item() == Item.READBACK);
        assertThat(comment()).contains("Person pl-1: Please say in your own words what you understood, in at least 12");
    }

    @Test
    void project_roles_are_asked_only_where_a_right_names_one() {
        says(IN_LONDON, "/handoff recheck");
        visit();
        assertThat(rolesAsked).isEmpty();

        LoopSettings usual = LoopSettings.usual();
        LoopSettings named = new LoopSettings(
                Map.of(Command.Kind.MUTE, List.of(new Role.ProjectRole("Leads"))),
                usual.readBack(),
                usual.contacts(),
                usual.questions());
        says(IN_WARSAW, "/handoff mute");
        visit(watched(tracker), named);

        assertThat(rolesAsked).containsExactly("pl-1 [Leads]");
        assertThat(comment()).contains("Person pl-1: Thank you, but mute is for Leads of this project.");
    }
}
