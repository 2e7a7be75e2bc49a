package dev.handoff.server.site;

import static dev.handoff.server.site.SitesForTests.PL;
import static dev.handoff.server.site.SitesForTests.SITES;
import static dev.handoff.server.site.SitesForTests.UK;
import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static dev.handoff.server.ticket.TicketBuilder.SOMEWHERE;
import static dev.handoff.server.ticket.TicketBuilder.person;
import static dev.handoff.server.ticket.TicketBuilder.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.ticket.Person;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SitesTest {

    @Test
    void time_zone_tells_the_site() {
        assertThat(SITES.of(IN_LONDON)).isEqualTo(UK);
        assertThat(SITES.of(IN_WARSAW)).isEqualTo(PL);
    }

    @Test
    void an_alias_of_a_time_zone_tells_the_site_too() {
        assertThat(SITES.of(person("a", "Poland"))).isEqualTo(PL);
    }

    @Test
    void a_user_named_in_the_settings_outranks_the_time_zone() {
        Person onLoan = new Person("77", "mk", "M K", "PL-Guest@firm.example", "Europe/London", Set.of(), true);

        assertThat(SITES.of(onLoan)).isEqualTo(PL);
    }

    @Test
    void a_group_tells_the_site_where_the_time_zone_is_hidden() {
        assertThat(SITES.of(person("a", null, "staff", "office-PL"))).isEqualTo(PL);
    }

    @Test
    void a_time_zone_outranks_a_group() {
        assertThat(SITES.of(person("a", "Europe/London", "office-PL"))).isEqualTo(UK);
    }

    @Test
    void of_two_claims_the_site_configured_first_holds() {
        Person both = person("a", null, "office-PL", "office-UK");

        assertThat(SITES.of(both)).isEqualTo(UK);
        assertThat(new Sites(List.of(PL, UK)).of(both)).isEqualTo(PL);
    }

    @Test
    void nobody_hidden_and_elsewhere_are_at_no_site() {
        assertThat(SITES.of(null)).isNull();
        assertThat(SITES.of(SOMEWHERE)).isNull();
        assertThat(SITES.of(person("a", "Europe/Madrid"))).isNull();
        assertThat(SITES.of(person("a", "not a zone"))).isNull();
    }

    @Test
    void somebody_without_id_is_not_mistaken_for_a_configured_blank() {
        assertThat(SITES.of(new Person("", null, "Ewa Lis", null, null, Set.of(), true)))
                .isNull();
    }

    @Test
    void direction_goes_from_the_reporter_to_the_assignee() {
        assertThat(direction(IN_LONDON, IN_WARSAW, null)).isEqualTo("UK->PL");
        assertThat(direction(IN_WARSAW, IN_LONDON, null)).isEqualTo("PL->UK");
        assertThat(direction(IN_LONDON, IN_LONDON, null)).isEqualTo("UK->UK");
    }

    @Test
    void an_unassigned_ticket_goes_to_the_other_of_two_sites() {
        assertThat(direction(IN_LONDON, null, null)).isEqualTo("UK->PL");
        assertThat(direction(IN_WARSAW, null, null)).isEqualTo("PL->UK");
    }

    @Test
    void with_one_site_or_three_an_unassigned_ticket_goes_nowhere_in_particular() {
        assertThat(new Sites(List.of(UK)).direction(ticket("A-1").build(), null))
                .hasToString("UK->?");
    }

    @Test
    void a_team_tells_the_receiver_where_the_assignee_does_not() {
        assertThat(direction(IN_LONDON, null, "gdańsk squad")).isEqualTo("UK->PL");
        assertThat(direction(IN_LONDON, SOMEWHERE, "Other, Gdańsk squad")).isEqualTo("UK->PL");
        assertThat(direction(IN_LONDON, IN_LONDON, "Gdańsk squad")).isEqualTo("UK->UK");
    }

    @Test
    void an_assignee_at_no_known_site_leaves_the_receiver_unknown() {
        assertThat(direction(IN_LONDON, SOMEWHERE, null)).isEqualTo("UK->?");
    }

    @Test
    void the_creator_stands_in_for_a_reporter_without_site() {
        assertThat(SITES.direction(
                        ticket("A-1")
                                .reporter(SOMEWHERE)
                                .creator(IN_WARSAW)
                                .assignee(IN_LONDON)
                                .build(),
                        null))
                .hasToString("PL->UK");
    }

    private static String direction(Person reporter, @Nullable Person assignee, @Nullable String team) {
        return SITES.direction(
                        ticket("A-1").reporter(reporter).assignee(assignee).build(), team)
                .toString();
    }
}
