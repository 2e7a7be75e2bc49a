package dev.handoff.server;

import dev.handoff.server.advice.AdviceSettings;
import dev.handoff.server.advice.CommentWriter;
import dev.handoff.server.advice.ItemWording.ItemWords;
import dev.handoff.server.advice.OwnProperties;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.context.Lexicon;
import dev.handoff.server.context.Templates;
import dev.handoff.server.jira.JiraSettings;
import dev.handoff.server.library.Library;
import dev.handoff.server.settings.AdviceSection;
import dev.handoff.server.settings.Places;
import dev.handoff.server.settings.TrackerEntry;
import dev.handoff.server.settings.Trackers;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.site.Sites;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.watch.Judge;
import dev.handoff.server.watch.LoopRooms;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rooms that judge and advise, furnished from the settings alone: no tracker, no database. */
public final class Rooms {

    private final Trackers trackers;
    private final Crossings crossings;
    private final Checklists checklists;
    private final Library library;
    private final Assessor assessor;
    private final Planner planner;
    private final LoopRooms loop;

    private Rooms(
            Trackers trackers,
            Crossings crossings,
            Checklists checklists,
            Library library,
            Assessor assessor,
            Planner planner,
            LoopRooms loop) {
        this.trackers = trackers;
        this.crossings = crossings;
        this.checklists = checklists;
        this.library = library;
        this.assessor = assessor;
        this.planner = planner;
        this.loop = loop;
    }

    public static Rooms of(HandoffConfiguration configuration) {
        Places places = configuration.places();
        Sites sites = new Sites(places.sites());
        Checklists checklists = checklists(configuration.checklists().file()).returning(configuration.returns());
        Library library = Library.load(configuration.library().files());
        AdviceSettings advice = advice(configuration.advice());
        return new Rooms(
                configuration.trackers(),
                new Crossings(sites, places.crossings()),
                checklists,
                library,
                new Assessor(
                        checklists,
                        lexicon(configuration.checklists().lexicon()),
                        library,
                        Templates.of(configuration.checklists().templates())),
                new Planner(
                        advice,
                        new CommentWriter((item, language) -> words(checklists.texts(item, language)), sites, advice)),
                new LoopRooms(
                        sites,
                        checklists,
                        configuration.handoff(),
                        configuration.advice().backRules()));
    }

    private static ItemWords words(ItemTexts texts) {
        return new ItemWords(texts.name(), texts.question(), texts.why(), texts.example());
    }

    private static Checklists checklists(@Nullable Path file) {
        return file == null ? Checklists.shipped() : Checklists.load(file);
    }

    private static Lexicon lexicon(@Nullable Path file) {
        return file == null ? Lexicon.shipped() : Lexicon.load(file);
    }

    private static AdviceSettings advice(AdviceSection section) {
        return new AdviceSettings(
                section.missingLabel(),
                section.completeLabel(),
                section.muteLabel(),
                section.graceDelay(),
                section.asks(),
                AdviceSettings.PRIORITY);
    }

    public JiraSettings jira(TrackerEntry entry) {
        return trackers.jira(entry, OwnProperties.KEYS);
    }

    /** Where people open a ticket; null where no such tracker is configured. */
    @Nullable
    URI page(String tracker, TicketKey key) {
        return trackers.entries().stream()
                .filter(entry -> entry.name().equals(tracker))
                .findFirst()
                .map(entry -> jira(entry).page(key))
                .orElse(null);
    }

    public Crossings crossings() {
        return crossings;
    }

    public Checklists checklists() {
        return checklists;
    }

    public Library library() {
        return library;
    }

    public Assessor assessor() {
        return assessor;
    }

    public Judge judge() {
        return new Judge(crossings, assessor);
    }

    public Planner planner() {
        return planner;
    }

    public LoopRooms loop() {
        return loop;
    }
}
