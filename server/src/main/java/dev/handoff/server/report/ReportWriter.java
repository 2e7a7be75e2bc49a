package dev.handoff.server.report;

import dev.handoff.server.context.Item;
import dev.handoff.server.report.WeeklyReport.Heading;
import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Ownership;
import dev.handoff.server.report.history.Subject;
import dev.handoff.server.report.measure.Measures;
import dev.handoff.server.report.measure.Season;
import dev.handoff.server.ticket.TicketKey;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a lead's report from a season of history. */
public final class ReportWriter {

    private static final List<String> LANGUAGES = List.of("en", "pl");

    private final BiFunction<Item, String, String> itemNames;
    private final Function<TicketKey, String> addresses;
    private final CostRates rates;

    /**
     * @param itemNames of an item in a language
     * @param addresses where a ticket can be opened; blank where it cannot
     */
    public ReportWriter(
            BiFunction<Item, String, String> itemNames, Function<TicketKey, String> addresses, CostRates rates) {
        this.itemNames = itemNames;
        this.addresses = addresses;
        this.rates = rates;
    }

    /** @param season with everybody's hand-offs; what the lead does not own is left out */
    public WeeklyReport write(Lead lead, Season season) {
        Season own = own(lead.owns(), season);
        return write(lead, own, Measures.of(own));
    }

    /** In all languages, counted once. */
    public Editions editions(Lead lead, Season season) {
        Season own = own(lead.owns(), season);
        Measures measures = Measures.of(own);
        return new Editions(
                write(lead, own, measures),
                LANGUAGES.stream()
                        .filter(language -> !language.equals(lead.language()))
                        .map(language -> write(lead.reading(language), own, measures))
                        .toList());
    }

    private WeeklyReport write(Lead lead, Season own, Measures measures) {
        Words words = Words.in(lead.language());
        Teller teller = new Teller(words, item -> itemNames.apply(item, lead.language()), addresses(own), rates);
        return new WeeklyReport(
                heading(lead, own, words, measures.isQuiet()),
                new FrontWriter(teller, measures).write(),
                measures.isQuiet() ? List.of() : sections(teller, measures),
                Figures.of(measures));
    }

    /** A link to what stands nowhere but in our own past would lead nowhere. */
    private Function<TicketKey, String> addresses(Season season) {
        Set<TicketKey> invented = season.facts().stream()
                .map(HandoffFact::subject)
                .filter(Subject::isInvented)
                .map(Subject::key)
                .collect(Collectors.toSet());
        return key -> invented.contains(key) ? "" : addresses.apply(key);
    }

    private static Season own(Ownership owns, Season season) {
        List<HandoffFact> facts = season.facts().stream().filter(owns::owns).toList();
        Set<TicketKey> keys = facts.stream().map(fact -> fact.subject().key()).collect(Collectors.toSet());
        return new Season(
                season.week(),
                season.zone(),
                season.calendars(),
                facts,
                season.reactions().stream()
                        .filter(it -> owns.isEverything()
                                || owns.projects().contains(it.key().project())
                                || keys.contains(it.key()))
                        .toList());
    }

    private static Heading heading(Lead lead, Season season, Words words, boolean quiet) {
        String week = season.week().toString();
        return new Heading(
                lead.id(),
                lead.language(),
                week,
                words.say("title"),
                words.say("subject", "week", week, "name", lead.name()),
                words.dates(season.week()),
                quiet);
    }

    private static List<Section> sections(Teller teller, Measures measures) {
        return Stream.of(
                        new ContextSections(teller, measures).write(),
                        new TimeSections(teller, measures.times()).write(),
                        new TrendSections(teller, measures).write(),
                        new TrustSections(teller, measures).write())
                .flatMap(List::stream)
                .filter(section -> !section.isEmpty())
                .toList();
    }
}
