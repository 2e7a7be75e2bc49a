package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.ANNA;
import static dev.handoff.server.handoff.HandoffScene.BEN;
import static dev.handoff.server.handoff.HandoffScene.KASIA;
import static dev.handoff.server.handoff.HandoffScene.MAREK;
import static dev.handoff.server.handoff.HandoffScene.SOMEBODY;
import static dev.handoff.server.site.SitesForTests.SITES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.handoff.Command.Kind;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {

    private static final Ticket TICKET =
            TicketBuilder.ticket("HOM-1").reporter(ANNA).assignee(KASIA).build();
    private static final Direction SENT = new Direction("UK", "PL");

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ACCEPT", "RETURN", "ASK"})
    void the_receiving_site_accepts_returns_and_asks(Kind command) {
        assertThat(may(usual(), command, MAREK)).isTrue();
        assertThat(may(usual(), command, ANNA)).isFalse();
        assertThat(may(usual(), command, SOMEBODY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"CONFIRM", "CORRECT", "WAIVE"})
    void the_sending_site_confirms_corrects_and_waives(Kind command) {
        assertThat(may(usual(), command, BEN)).isTrue();
        assertThat(may(usual(), command, KASIA)).isFalse();
        assertThat(may(usual(), command, SOMEBODY)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"ANSWER", "NA", "MUTE", "UNMUTE", "WRONG", "RECHECK", "HELP"})
    void anybody_may_do_the_rest(Kind command) {
        assertThat(may(usual(), command, SOMEBODY)).isTrue();
    }

    @Test
    void a_reporter_of_unknown_site_confirms_their_own_ticket() {
        Ticket ticket = TicketBuilder.ticket("HOM-1").reporter(SOMEBODY).build();

        assertThat(usual().check(Kind.CONFIRM, Actor.of(SOMEBODY), ticket, SENT))
                .isEqualTo(new Rights.Allowed());
    }

    @Test
    void before_any_crossing_the_reporter_s_site_sends_and_nobody_receives() {
        assertThat(usual().check(Kind.WAIVE, Actor.of(BEN), TICKET, null)).isEqualTo(new Rights.Allowed());
        assertThat(usual().check(Kind.WAIVE, Actor.of(KASIA), TICKET, null)).isInstanceOf(Rights.Forbidden.class);
        assertThat(usual().check(Kind.ACCEPT, Actor.of(KASIA), TICKET, null)).isInstanceOf(Rights.Forbidden.class);
    }

    @Test
    void on_the_way_back_the_sites_change_their_parts() {
        Direction back = new Direction("PL", "UK");

        assertThat(usual().check(Kind.ACCEPT, Actor.of(BEN), TICKET, back)).isEqualTo(new Rights.Allowed());
        assertThat(usual().check(Kind.CONFIRM, Actor.of(KASIA), TICKET, back)).isEqualTo(new Rights.Allowed());
    }

    @Test
    void groups_project_roles_and_the_assignee_can_be_named() {
        Rights rights = new Rights(
                SITES,
                Map.of(
                        Kind.WAIVE, List.of(role("group:Product-Leads"), role("role:Administrators")),
                        Kind.MUTE, List.of(role("assignee"))));

        assertThat(may(rights, Kind.WAIVE, BEN)).isTrue();
        assertThat(may(rights, Kind.WAIVE, ANNA)).isFalse();
        assertThat(rights.check(Kind.WAIVE, new Actor(SOMEBODY, Set.of("administrators")), TICKET, SENT))
                .isEqualTo(new Rights.Allowed());
        assertThat(may(rights, Kind.MUTE, KASIA)).isTrue();
        assertThat(may(rights, Kind.MUTE, MAREK)).isFalse();
        assertThat(may(rights, Kind.ACCEPT, MAREK))
                .as("the others stay as they are")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "anybody, anybody",
        "Sending site, sending-site",
        "RECEIVING-SITE, receiving-site",
        "reporter, reporter",
        "group: leads , group:leads",
        "Role:Admins, role:Admins"
    })
    void a_role_is_read_as_people_write_it(String word, String role) {
        assertThat(role(word).word()).isEqualTo(role);
    }

    @Test
    void what_is_no_role_is_none() {
        assertThat(Role.of("everybody")).isNull();
        assertThat(Role.of("group:")).isNull();
    }

    @Test
    void a_refusal_says_politely_who_may_in_both_languages() {
        Reason reason = new Reason(
                "forbidden", Map.of("command", "waive", "who", "sending-site, group:product-leads, role:Admins"));

        assertThat(Reasons.in("en").say(reason))
                .isEqualTo("Thank you, but `waive` is for somebody at the sending site or members of product-leads"
                        + " or Admins of this project.");
        assertThat(Reasons.in("pl").say(reason))
                .isEqualTo("Dziękujemy, ale `waive` może wydać tylko ktoś z lokalizacji przekazującej"
                        + " lub członek grupy product-leads lub osoba w roli Admins w tym projekcie.");
    }

    private static Rights usual() {
        return new Rights(SITES, Map.of());
    }

    private static boolean may(Rights rights, Kind command, Person person) {
        return rights.check(command, Actor.of(person), TICKET, SENT) instanceof Rights.Allowed;
    }

    private static Role role(String word) {
        return java.util.Objects.requireNonNull(Role.of(word));
    }
}
