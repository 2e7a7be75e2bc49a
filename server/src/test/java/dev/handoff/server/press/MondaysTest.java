package dev.handoff.server.press;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.report.CostRates;
import dev.handoff.server.report.Editions;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.report.ReportWriter;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Ownership;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.Reaction;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.invented.InventedPast;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MondaysTest {

    private static final Lead LONDON = lead("gemma", "Europe/London");
    private static final Lead WARSAW = lead("idris", "Europe/Warsaw");

    private final ArchiveInMemory archive = new ArchiveInMemory();
    private final TroublesInMemory troubles = new TroublesInMemory();
    private final List<String> sent = new ArrayList<>();
    private List<HandoffFact> facts = InventedPast.facts();
    private Instant now = Instant.parse("2026-11-23T07:03:00Z");
    private boolean quietLine = true;
    private boolean broken;

    @Test
    void monday_at_seven_comes_an_hour_earlier_in_warsaw() {
        at("2026-11-23T06:01:00Z", LONDON, WARSAW);
        assertThat(sent).contains("idris 2026-W47", "gemma 2026-W46").doesNotContain("gemma 2026-W47");

        at("2026-11-23T07:01:00Z", LONDON, WARSAW);
        assertThat(sent).contains("gemma 2026-W47");
    }

    @Test
    void a_report_is_kept_in_both_languages_with_the_same_figures() {
        at("2026-11-23T07:01:00Z", LONDON);

        Editions kept = archive.editions("gemma", ReportWeek.parse("2026-W47")).orElseThrow();
        assertThat(kept.own().heading().language()).isEqualTo("en");
        assertThat(kept.in("pl").heading().title()).isEqualTo("Gdzie zginął kontekst");
        assertThat(kept.in("pl").figures()).isEqualTo(kept.own().figures());
        assertThat(kept.in("de")).isEqualTo(kept.own());
    }

    @Test
    void a_report_is_sent_once_however_often_and_by_whomever_it_is_looked() {
        at("2026-11-23T07:01:00Z", LONDON);
        at("2026-11-23T07:06:00Z", LONDON);
        at("2026-11-27T12:00:00Z", LONDON);

        assertThat(sent).containsExactly("gemma 2026-W47");
    }

    @Test
    void after_a_time_of_rest_missed_weeks_are_made_and_only_the_newest_is_sent() {
        at("2026-11-09T07:01:00Z", LONDON);
        at("2026-11-25T10:00:00Z", LONDON);

        assertThat(archive.weeks()).contains("2026-W45", "2026-W46", "2026-W47");
        assertThat(sent).containsExactly("gemma 2026-W45", "gemma 2026-W47");
    }

    @Test
    void what_did_not_get_out_is_tried_again_when_nobody_can_have_it_in_hand_any_more() {
        broken = true;
        at("2026-11-23T07:01:00Z", LONDON);
        broken = false;
        at("2026-11-23T07:06:00Z", LONDON);
        assertThat(sent).isEmpty();
        assertThat(troubles.list())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.what()).isEqualTo("the mail server is away"));

        at("2026-11-23T07:20:00Z", LONDON);
        assertThat(sent).containsExactly("gemma 2026-W47");
        assertThat(troubles.list()).isEmpty();
    }

    @Test
    void a_quiet_week_is_one_line_or_nothing() {
        facts = List.of();
        quietLine = false;
        at("2026-11-23T07:01:00Z", LONDON);
        assertThat(sent).isEmpty();
        assertThat(archive.weeks()).containsExactly("2026-W47");

        quietLine = true;
        at("2026-11-30T07:01:00Z", LONDON);
        assertThat(sent).containsExactly("gemma 2026-W48");
    }

    private void at(String when, Lead... leads) {
        now = Instant.parse(when);
        ReportSettings settings =
                new ReportSettings(List.of(leads), LocalTime.of(7, 0), quietLine, new CostRates(0, 0, "£"), null);
        Press press = new Press(
                new Remembered(),
                dev.handoff.server.report.measure.Past.calendars(),
                new ReportWriter((item, language) -> item.name(), key -> "", settings.rates()));
        new Mondays(settings, press, archive, List.of(new NotedReaders(this::send, troubles)), () -> now).run();
    }

    private void send(Lead lead, WeeklyReport report) {
        if (broken) {
            throw new IllegalStateException("the mail server is away");
        }
        sent.add(lead.id() + " " + report.heading().week());
    }

    private static Lead lead(String id, String zone) {
        return new Lead(id, id, "", "en", ZoneId.of(zone), Ownership.EVERYTHING);
    }

    private final class Remembered implements Past {

        @Override
        public void refresh() {}

        @Override
        public List<HandoffFact> in(Period period) {
            return facts;
        }

        @Override
        public List<Reaction> reactions(Period period) {
            return List.of();
        }
    }
}
