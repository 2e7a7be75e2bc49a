package dev.handoff.server.site;

import static dev.handoff.server.site.Crossing.Phase.APPROACHING;
import static dev.handoff.server.site.Crossing.Phase.MADE;
import static dev.handoff.server.site.SitesForTests.SITES;
import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static dev.handoff.server.ticket.TicketBuilder.SOMEWHERE;
import static dev.handoff.server.ticket.TicketBuilder.person;
import static dev.handoff.server.ticket.TicketBuilder.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TicketBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CrossingsTest {

    private static final String TEAM = "customfield_10102";
    private static final CrossingRule TO_POLAND =
            new CrossingRule(Set.of(), "UK", "PL", List.of("Ready"), List.of("In Development"), true, TEAM);
    private static final CrossingRule TO_BRITAIN =
            new CrossingRule(Set.of(), "PL", "UK", List.of("Waiting for UK"), List.of(), true, null);
    private static final Crossings CROSSINGS = new Crossings(SITES, List.of(TO_POLAND, TO_BRITAIN));

    @Test
    void an_approaching_status_leads_to_the_other_site() {
        assertThat(find(ticket("HOM-1").status("ready")))
                .isEqualTo(new Crossing(new Direction("UK", "PL"), APPROACHING, "status \"ready\" leads to PL", null));
    }

    @Test
    void an_assignee_at_the_other_site_has_it() {
        Crossing crossing = find(ticket("HOM-1").assignee(IN_WARSAW));

        assertThat(crossing)
                .isEqualTo(new Crossing(new Direction("UK", "PL"), MADE, "assigned to somebody at PL", null));
    }

    @Test
    void a_question_from_warsaw_to_london_is_a_crossing_the_other_way() {
        Crossing crossing =
                find(ticket("HOM-1").reporter(IN_WARSAW).assignee(IN_LONDON).status("Waiting for UK"));

        assertThat(crossing)
                .extracting(Crossing::direction, Crossing::phase)
                .containsExactly(new Direction("PL", "UK"), MADE);
    }

    @Test
    void a_question_without_assignee_approaches_by_its_status() {
        Crossing crossing = find(ticket("HOM-1").reporter(IN_WARSAW).status("Waiting for UK"));

        assertThat(crossing)
                .extracting(Crossing::direction, Crossing::phase)
                .containsExactly(new Direction("PL", "UK"), APPROACHING);
    }

    @Test
    void the_changelog_tells_when_it_crossed() {
        Crossing crossing = find(ticket("HOM-1")
                .assignee(IN_WARSAW)
                .reassigned("2026-11-03T08:00:00Z", null, IN_LONDON)
                .reassigned("2026-11-04T08:00:00Z", IN_LONDON, IN_WARSAW));

        assertThat(crossing).extracting(Crossing::at).isEqualTo(Instant.parse("2026-11-04T08:00:00Z"));
    }

    @Test
    void passing_it_on_within_the_receiving_site_is_no_new_crossing() {
        Person colleague = person("pl-2", "Europe/Warsaw");
        Crossing crossing = find(ticket("HOM-1")
                .assignee(colleague)
                .reassigned("2026-11-04T08:00:00Z", null, IN_WARSAW)
                .reassigned("2026-11-05T08:00:00Z", IN_WARSAW, colleague)
                .changed("2026-11-05T08:00:00Z", IN_WARSAW, "priority", "Low", "High"));

        // Of the first assignee the ticket knows an id and, from the change of priority, the time zone.
        assertThat(crossing).extracting(Crossing::at).isEqualTo(Instant.parse("2026-11-04T08:00:00Z"));
    }

    @Test
    void a_made_status_tells_it_has_crossed_though_the_lead_stays_assigned() {
        Crossing crossing = find(ticket("HOM-1")
                .assignee(IN_LONDON)
                .status("In Development")
                .changed("2026-11-04T08:00:00Z", IN_LONDON, "status", "Ready", "In Development"));

        assertThat(crossing)
                .isEqualTo(new Crossing(
                        new Direction("UK", "PL"),
                        MADE,
                        "status \"In Development\" means it is at PL",
                        Instant.parse("2026-11-04T08:00:00Z")));
    }

    @Test
    void a_status_does_not_take_a_ticket_away_from_an_assignee_at_the_other_site() {
        Crossing crossing =
                find(ticket("HOM-1").reporter(IN_WARSAW).assignee(IN_LONDON).status("In Development"));

        assertThat(crossing).extracting(Crossing::direction).isEqualTo(new Direction("PL", "UK"));
    }

    @Test
    void a_team_field_tells_it_has_crossed() {
        Crossing crossing = find(ticket("HOM-1")
                .field(TEAM, "Gdańsk squad")
                .changed("2026-11-04T08:00:00Z", IN_LONDON, "Squad", "", "Gdańsk squad"));

        assertThat(crossing)
                .isEqualTo(new Crossing(
                        new Direction("UK", "PL"),
                        MADE,
                        "team \"Gdańsk squad\" works at PL",
                        Instant.parse("2026-11-04T08:00:00Z")));
    }

    @Test
    void a_ticket_sent_back_crosses_back() {
        TicketBuilder back = ticket("HOM-1")
                .assignee(IN_LONDON)
                .reassigned("2026-11-04T08:00:00Z", IN_LONDON, IN_WARSAW)
                .changed("2026-11-05T09:00:00Z", IN_WARSAW, "priority", "Low", "High")
                .reassigned("2026-11-06T08:00:00Z", IN_WARSAW, IN_LONDON);

        assertThat(find(back))
                .extracting(Crossing::direction, Crossing::at)
                .containsExactly(new Direction("PL", "UK"), Instant.parse("2026-11-06T08:00:00Z"));
    }

    @Test
    void a_ticket_back_at_home_may_be_about_to_leave_again() {
        Crossing crossing = find(ticket("HOM-1")
                .status("Ready")
                .assignee(IN_LONDON)
                .reassigned("2026-11-04T08:00:00Z", IN_LONDON, IN_WARSAW)
                .changed("2026-11-05T09:00:00Z", IN_WARSAW, "priority", "Low", "High")
                .reassigned("2026-11-06T08:00:00Z", IN_WARSAW, IN_LONDON));

        assertThat(crossing)
                .extracting(Crossing::direction, Crossing::phase)
                .containsExactly(new Direction("UK", "PL"), APPROACHING);
    }

    @Test
    void a_ticket_sent_again_counts_from_its_latest_crossing() {
        Crossing crossing = find(ticket("HOM-1")
                .assignee(IN_WARSAW)
                .reassigned("2026-11-04T08:00:00Z", IN_LONDON, IN_WARSAW)
                .reassigned("2026-11-06T08:00:00Z", IN_WARSAW, IN_LONDON)
                .reassigned("2026-11-09T08:00:00Z", IN_LONDON, IN_WARSAW));

        assertThat(crossing)
                .extracting(Crossing::direction, Crossing::at)
                .containsExactly(new Direction("UK", "PL"), Instant.parse("2026-11-09T08:00:00Z"));
    }

    @Test
    void the_sender_is_the_previous_assignee_where_the_reporter_sits_elsewhere() {
        Crossing crossing = find(ticket("HOM-1")
                .reporter(SOMEWHERE)
                .assignee(IN_WARSAW)
                .changed("2026-11-03T09:00:00Z", IN_LONDON, "priority", "Low", "High")
                .reassigned("2026-11-04T08:00:00Z", IN_LONDON, IN_WARSAW));

        assertThat(crossing).extracting(Crossing::direction).isEqualTo(new Direction("UK", "PL"));
    }

    @Test
    void an_unknown_site_is_never_a_crossing() {
        assertThat(find(ticket("HOM-1").reporter(SOMEWHERE).assignee(IN_WARSAW)))
                .isNull();
        assertThat(find(ticket("HOM-1").reporter(SOMEWHERE).status("Ready"))).isNull();
        assertThat(find(ticket("HOM-1").reporter(null).assignee(IN_WARSAW))).isNull();
        assertThat(find(ticket("HOM-1").assignee(SOMEWHERE).status("Ready"))).isNull();
    }

    @Test
    void what_stays_at_home_does_not_cross() {
        assertThat(find(ticket("HOM-1").assignee(IN_LONDON))).isNull();
        assertThat(find(ticket("HOM-1").reporter(IN_WARSAW).assignee(IN_WARSAW).status("Ready")))
                .isNull();
        assertThat(find(ticket("HOM-1").reporter(IN_WARSAW).status("In Development")))
                .isNull();
    }

    @Test
    void a_done_ticket_does_not_cross() {
        assertThat(find(ticket("HOM-1").assignee(IN_WARSAW).done())).isNull();
    }

    @Test
    void a_rule_holds_for_its_projects_only() {
        Crossings vans = new Crossings(
                SITES, List.of(new CrossingRule(Set.of("VAN"), "UK", "PL", List.of("Ready"), List.of(), true, null)));

        assertThat(vans.find(ticket("VAN-1").status("Ready").build())).isNotNull();
        assertThat(vans.find(ticket("HOM-1").status("Ready").build())).isNull();
    }

    @Test
    void where_assignees_do_not_count_an_assignee_alone_is_no_crossing() {
        Crossings byStatus = new Crossings(
                SITES, List.of(new CrossingRule(Set.of(), "UK", "PL", List.of("Ready"), List.of(), false, null)));

        assertThat(byStatus.find(ticket("HOM-1").assignee(IN_WARSAW).build())).isNull();
    }

    @Test
    void a_rule_for_a_site_that_does_not_exist_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Crossings(
                        SITES, List.of(new CrossingRule(Set.of(), "UK", "DE", List.of(), List.of(), true, null))))
                .withMessage("a crossing names the site 'DE', which is not configured; sites are: UK, PL");
    }

    private static @Nullable Crossing find(TicketBuilder ticket) {
        return CROSSINGS.find(ticket.build());
    }
}
