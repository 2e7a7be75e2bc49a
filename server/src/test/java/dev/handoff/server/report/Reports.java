package dev.handoff.server.report;

import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Item;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Ownership;
import dev.handoff.server.report.history.Reaction;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.invented.InventedPast;
import dev.handoff.server.report.measure.Past;
import dev.handoff.server.report.measure.Season;
import java.util.List;
import java.util.stream.IntStream;

/** Reports of an invented past. */
public final class Reports {

    private static final Checklists CHECKLISTS = Checklists.shipped();

    private Reports() {}

    public static WeeklyReport busy(String language) {
        return of(lead(language), InventedPast.facts());
    }

    public static WeeklyReport quiet(String language) {
        return of(lead(language), List.of());
    }

    static WeeklyReport of(Lead lead, List<HandoffFact> facts) {
        return writer().write(lead, season(facts));
    }

    static Lead lead(String language) {
        return new Lead("gemma", "Gemma Ashworth", "gemma@firm.example", language, Past.LONDON, Ownership.EVERYTHING);
    }

    static ReportWriter writer() {
        return new ReportWriter(
                (item, language) -> CHECKLISTS.texts(item, language).name(),
                key -> "https://handoff.firm.example/tickets/" + key,
                new CostRates(45, 80, "£"));
    }

    private static Season season(List<HandoffFact> facts) {
        ReportWeek week = ReportWeek.parse("2026-W47");
        List<Reaction> reactions = IntStream.range(0, facts.size() < 60 ? 0 : 60)
                .mapToObj(i -> new Reaction(
                        facts.get(i).subject().key(),
                        i % 3 == 0 ? Item.HARM : Item.EVIDENCE,
                        week.in(Past.LONDON).from().plusSeconds(3600L * i),
                        i % 9 == 0))
                .toList();
        return new Season(week, Past.LONDON, Past.calendars(), facts, reactions);
    }
}
