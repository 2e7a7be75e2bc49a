package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final Outgoing EVENT = new Outgoing(
            "msg_1", EventType.GAP_OPENED, NOW, new Subject("HOM-1", "HOM", Set.of("UK", "PL"), "Claims"), "{}");

    @Test
    void an_empty_filter_wants_everything() {
        assertThat(Filter.EVERYTHING.wants(EVENT)).isTrue();
    }

    @Test
    void each_list_must_name_the_events_own() {
        assertThat(filter("context.gap.opened", "HOM", "PL", "claims").wants(EVENT))
                .isTrue();
        assertThat(filter("context.gap.closed", "HOM", "PL", "claims").wants(EVENT))
                .isFalse();
        assertThat(filter("context.gap.opened", "MOT", "PL", "claims").wants(EVENT))
                .isFalse();
        assertThat(filter("context.gap.opened", "HOM", "DE", "claims").wants(EVENT))
                .isFalse();
        assertThat(filter("context.gap.opened", "HOM", "PL", "Pricing").wants(EVENT))
                .isFalse();
    }

    @Test
    void a_ticket_of_no_team_is_not_for_those_who_name_teams() {
        Outgoing teamless = new Outgoing(
                "msg_2", EventType.GAP_OPENED, NOW, new Subject("HOM-1", "HOM", Set.of("UK", "PL"), null), "{}");

        assertThat(new Filter(Set.of(), Set.of(), Set.of(), Set.of("Claims")).wants(teamless))
                .isFalse();
    }

    @Test
    void a_report_is_chosen_by_its_type_alone() {
        Outgoing report =
                Outgoing.reportPublished("2026-W46", NOW, LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15), null);

        assertThat(filter("report.published", "HOM", "PL", "claims").wants(report))
                .isTrue();
        assertThat(filter("context.gap.opened", "HOM", "PL", "claims").wants(report))
                .isFalse();
    }

    private static Filter filter(String type, String project, String site, String team) {
        return new Filter(Set.of(EventType.of(type)), Set.of(project), Set.of(site), Set.of(team));
    }
}
