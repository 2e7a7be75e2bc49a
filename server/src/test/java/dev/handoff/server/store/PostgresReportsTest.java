package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.report.Editions;
import dev.handoff.server.report.Reports;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.ReportWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresReportsTest {

    private static final ReportWeek WEEK = ReportWeek.parse("2026-W47");
    private static final Instant SEVEN = Instant.parse("2026-11-23T07:00:00Z");

    private final Database database = TestDatabase.fresh();
    private final PostgresReports one = new PostgresReports(database);
    private final PostgresReports other = new PostgresReports(database);
    private final WeeklyReport report = Reports.busy("en");

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_report_is_read_as_it_was_kept() {
        one.keep(new Editions(report, List.of()), SEVEN);

        assertThat(other.find("gemma", WEEK)).contains(report);
        assertThat(other.find("idris", WEEK)).isEmpty();
        assertThat(other.list(10))
                .singleElement()
                .satisfies(it -> assertThat(it.week()).isEqualTo(WEEK));
    }

    @Test
    void who_comes_second_finds_it_kept() {
        assertThat(one.keep(new Editions(report, List.of()), SEVEN)).isTrue();
        assertThat(other.keep(new Editions(Reports.quiet("pl"), List.of()), SEVEN))
                .isFalse();
        assertThat(one.find("gemma", WEEK)).contains(report);
    }

    @Test
    void only_one_has_it_in_hand_and_who_died_with_it_gives_it_back() {
        one.keep(new Editions(report, List.of()), SEVEN);

        assertThat(one.hold("gemma", WEEK, SEVEN, SEVEN.plusSeconds(60))).isTrue();
        assertThat(other.hold("gemma", WEEK, SEVEN, SEVEN.plusSeconds(60))).isFalse();
        assertThat(other.hold("gemma", WEEK, SEVEN.plusSeconds(60), SEVEN.plusSeconds(120)))
                .isTrue();
    }

    @Test
    void what_is_sent_is_in_nobodys_hands_again() {
        one.keep(new Editions(report, List.of()), SEVEN);
        one.hold("gemma", WEEK, SEVEN, SEVEN.plusSeconds(60));
        one.sent("gemma", WEEK, SEVEN);

        assertThat(other.hold("gemma", WEEK, SEVEN.plusSeconds(600), SEVEN.plusSeconds(700)))
                .isFalse();
        assertThat(other.list(1).get(0).sent()).isTrue();
    }
}
