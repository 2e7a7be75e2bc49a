package dev.handoff.server;

import dev.handoff.server.access.Departures;
import dev.handoff.server.access.Doorkeeper;
import dev.handoff.server.access.OidcClient;
import dev.handoff.server.access.OidcSettings;
import dev.handoff.server.access.OidcSignIn;
import dev.handoff.server.access.Sessions;
import dev.handoff.server.access.SignIn;
import dev.handoff.server.api.KnownJudgements;
import dev.handoff.server.api.TicketSearch;
import dev.handoff.server.settings.WebSection;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.Site;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresDepartures;
import dev.handoff.server.store.PostgresSessions;
import dev.handoff.server.store.PostgresTicketSearch;
import dev.handoff.server.store.RecurringJob;
import dev.handoff.server.watch.Watched;
import dev.handoff.server.web.Assets;
import dev.handoff.server.web.Frame;
import dev.handoff.server.web.FriendlyProblems;
import dev.handoff.server.web.GapsPage;
import dev.handoff.server.web.Guard;
import dev.handoff.server.web.JudgedItems;
import dev.handoff.server.web.LanguageSwitch;
import dev.handoff.server.web.LibraryPages;
import dev.handoff.server.web.LivingTickets;
import dev.handoff.server.web.OidcPages;
import dev.handoff.server.web.OperationsPage;
import dev.handoff.server.web.Pace;
import dev.handoff.server.web.Places;
import dev.handoff.server.web.ReportFiles;
import dev.handoff.server.web.ReportPages;
import dev.handoff.server.web.SafeHeaders;
import dev.handoff.server.web.SignInPage;
import dev.handoff.server.web.TicketActs;
import dev.handoff.server.web.TicketPage;
import dev.handoff.server.web.TryPage;
import dev.handoff.server.web.Workshop;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages that people open. */
final class WebDesk {

    /** From one address, which may be a whole office's. */
    private static final int SIGN_INS_PER_MINUTE = 60;

    private final WebSection settings;
    private final Rooms rooms;
    private final InstantSource clock;
    private final Sessions sessions;
    private final SignIn signIn;
    private final Departures departures;
    private final @Nullable OidcSignIn provider;
    private final TicketSearch search;
    private final Places places;
    private final Frame frame;
    private final JudgedItems items;

    WebDesk(
            HandoffConfiguration configuration,
            Rooms rooms,
            Database database,
            Doorkeeper doorkeeper,
            InstantSource clock) {
        this.settings = configuration.web();
        this.rooms = rooms;
        this.clock = clock;
        sessions = new PostgresSessions(database);
        signIn = new SignIn(doorkeeper, sessions, settings.signedIn(), clock);
        departures = new PostgresDepartures(database);
        provider = provider(configuration);
        search = new PostgresTicketSearch(database);
        places = new Places(configuration.places().sites(), clock);
        String version = WebDesk.class.getPackage().getImplementationVersion();
        frame = new Frame(places, settings.isPublic(), version);
        items = new JudgedItems(rooms.checklists(), rooms.library());
    }

    private @Nullable OidcSignIn provider(HandoffConfiguration configuration) {
        OidcSettings oidc = configuration.api().oidc();
        OidcClient client = configuration.oidcClient();
        return oidc == null || client == null ? null : new OidcSignIn(oidc, client, departures, clock);
    }

    RecurringJob job() {
        return new RecurringJob("ended-sessions", Duration.ofHours(1), () -> {
            sessions.forgetExpired(clock.instant());
            departures.forgetExpired(clock.instant());
        });
    }

    void answer(
            JerseyEnvironment jersey,
            KnownJudgements judgements,
            List<Watched> trackers,
            LoopDesk.Told loop,
            ReportDesk reports) {
        jersey.register(new Guard(signIn, settings.isPublic(), frame));
        jersey.register(Guard.problems());
        jersey.register(new SafeHeaders());
        jersey.register(new FriendlyProblems(frame));
        jersey.register(new Assets());
        jersey.register(new LanguageSwitch());
        jersey.register(new ReportPages(reports.archive(), reports.settings().leads(), frame));
        jersey.register(new ReportFiles(reports.archive()));
        jersey.register(new SignInPage(signIn, provider != null, frame));
        if (provider != null) {
            jersey.register(new OidcPages(provider, signIn, new Pace(SIGN_INS_PER_MINUTE, clock), frame));
        }
        jersey.register(new GapsPage(search, items, places, frame, clock));
        jersey.register(new LibraryPages(rooms.library(), search, frame));
        jersey.register(new TryPage(
                rooms.assessor(), items, direction(), new Pace(settings.tryPerMinute(), clock), frame, clock));
        LivingTickets living =
                new LivingTickets(trackers.stream().collect(Collectors.toMap(Watched::name, Watched::tickets)), clock);
        TicketPage ticket = new TicketPage(judgements, living, items, loop.book(), rooms::page, frame);
        jersey.register(ticket);
        jersey.register(new TicketActs(judgements, loop.commands(), ticket));
    }

    /** For those who run the service. */
    void show(JerseyEnvironment jersey, Workshop workshop) {
        jersey.register(new OperationsPage(workshop, frame, clock));
    }

    /** A text that is tried is taken to go from the first site to the second. */
    private Direction direction() {
        List<String> ids = places.sites().stream().map(Site::id).toList();
        return new Direction(
                ids.isEmpty() ? Direction.UNKNOWN : ids.get(0), ids.size() < 2 ? Direction.UNKNOWN : ids.get(1));
    }
}
