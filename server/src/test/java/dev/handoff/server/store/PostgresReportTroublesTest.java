package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.press.ReportTroubles.Trouble;
import dev.handoff.server.press.ReportTroubles.Way;
import dev.handoff.server.report.history.ReportWeek;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresReportTroublesTest {

    private static final ReportWeek OLD = ReportWeek.parse("2026-W46");
    private static final ReportWeek NEW = ReportWeek.parse("2026-W47");

    private final Database database = TestDatabase.fresh();
    private Instant now = Instant.parse("2026-11-16T07:00:00Z");
    private final PostgresReportTroubles troubles = new PostgresReportTroubles(database, () -> now);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_way_that_fails_is_told_with_its_latest_reason_since_it_first_did() {
        Instant first = now;
        troubles.note("gemma", OLD, Way.ISSUE, "QUO-1: not now");
        now = Instant.parse("2026-11-23T07:00:00Z");
        troubles.note("gemma", NEW, Way.ISSUE, "QUO-1: \0 gone");
        troubles.note("idris", NEW, Way.SENT, "no mail server");

        assertThat(new PostgresReportTroubles(database, () -> now).list())
                .containsExactly(
                        new Trouble("idris", NEW, Way.SENT, "no mail server", now),
                        new Trouble("gemma", NEW, Way.ISSUE, "QUO-1:  gone", first));
    }

    @Test
    void what_gets_there_again_is_told_no_more() {
        troubles.note("gemma", OLD, Way.ISSUE, "not now");
        troubles.note("gemma", OLD, Way.SENT, "no mail server");
        troubles.over("gemma", Way.ISSUE);

        assertThat(troubles.list())
                .singleElement()
                .satisfies(it -> assertThat(it.way()).isEqualTo(Way.SENT));
    }
}
