package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GroundsTest {

    private static final Assessor ASSESSOR = Assessor.shipped();
    private static final String WHO = "Home policyholders of Castlegate with at least one change during the year.";
    private static final String HARM = "A policyholder who trusts the wrong figure cancels a cheaper renewal.";

    @Test
    void an_answer_rests_on_its_whole_section() {
        Ticket ticket = ticket("h3. Who\n" + WHO + "\n\nAlso those of Larkfield.\nh3. Harm\n" + HARM);

        assertThat(ground(ticket, Item.WHO))
                .isEqualTo(new Ground(Item.WHO, "description, \"Who\"", WHO + "\nAlso those of Larkfield.", true));
        assertThat(ground(ticket, Item.HARM).text()).isEqualTo(HARM);
    }

    @Test
    void a_label_inside_a_line_reaches_as_far_as_its_answer() {
        assertThat(ground(ticket("Who: " + WHO + "\n\nHarm: " + HARM), Item.WHO).text())
                .isEqualTo(WHO);
    }

    @Test
    void of_two_comments_of_one_day_the_one_that_answers_counts() {
        Ticket ticket = TicketBuilder.like(ticket("Show the last premium."))
                .comment(comment("1", "Who: TBD"))
                .comment(comment("2", "Who: " + WHO))
                .build();

        assertThat(ground(ticket, Item.WHO).text()).isEqualTo(WHO);
    }

    @Test
    void what_the_parent_answers_rests_on_the_parent() {
        Judged parent = Judged.story("h3. Who\n" + WHO).key("HOM-9");
        Ticket ticket = Judged.story("Show the last premium in the letter.")
                .below(parent)
                .ticket();

        Ground ground = ground(ticket, Item.WHO);

        assertThat(ground.where()).isEqualTo("parent HOM-9, description, \"Who\"");
        assertThat(ground.text()).isEqualTo(WHO);
    }

    @Test
    void a_gap_rests_on_nothing() {
        assertThat(grounds(ticket("h3. Who\nTBD")).all()).doesNotContainKey(Item.WHO);
    }

    @Test
    void a_section_under_another_heading_still_holds() {
        Ground then = ground(ticket("h3. Who\n" + WHO), Item.WHO);

        assertThat(grounds(ticket("h3. Customers\n" + WHO)).stillHolds(then)).isTrue();
        assertThat(grounds(ticket("h3. Who\n" + WHO
                                + "\n\nh3. Customers\nAnybody at all who renews a flood policy in May."))
                        .stillHolds(then))
                .isTrue();
    }

    @Test
    void a_changed_section_does_not_hold_and_tells_what_stands_there_now() {
        Ground then = ground(ticket("h3. Who\n" + WHO), Item.WHO);
        Grounds now = grounds(ticket("h3. Who\nMotor policyholders of Larkfield who pay by the month."));

        assertThat(now.stillHolds(then)).isFalse();
        assertThat(now.textNow(then)).isEqualTo("Motor policyholders of Larkfield who pay by the month.");
        assertThat(grounds(ticket("Nothing is said here.")).textNow(then)).isEmpty();
    }

    private static Ground ground(Ticket ticket, Item item) {
        return Objects.requireNonNull(grounds(ticket).all().get(item), () -> "no ground for " + item);
    }

    private static Grounds grounds(Ticket ticket) {
        Instant now = Instant.parse("2026-11-10T09:00:00Z");
        return ASSESSOR.grounds(ticket, ASSESSOR.assess(ticket, new Direction("UK", "PL"), now));
    }

    private static Ticket ticket(String description) {
        return TicketBuilder.ticket("HOM-1")
                .summary("Home renewal letter: show the right last premium")
                .description(description)
                .build();
    }

    private static Comment comment(String id, String text) {
        return new Comment(
                id,
                TicketBuilder.IN_LONDON,
                new Body.Text(text),
                Instant.parse("2026-11-09T09:00:00Z"),
                null,
                Map.of(),
                false);
    }
}
