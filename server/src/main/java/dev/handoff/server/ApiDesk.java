package dev.handoff.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handoff.server.access.Doorkeeper;
import dev.handoff.server.access.OidcPeople;
import dev.handoff.server.access.OidcSettings;
import dev.handoff.server.access.Tokens;
import dev.handoff.server.api.AuditResource;
import dev.handoff.server.api.ChecklistResource;
import dev.handoff.server.api.Guards;
import dev.handoff.server.api.HistoryResource;
import dev.handoff.server.api.KeptAnswers;
import dev.handoff.server.api.KnownJudgements;
import dev.handoff.server.api.OpenApi;
import dev.handoff.server.api.ProblemAnswers;
import dev.handoff.server.api.ProblemResource;
import dev.handoff.server.api.SourceResource;
import dev.handoff.server.api.TicketResource;
import dev.handoff.server.api.TicketSearch;
import dev.handoff.server.api.TicketsResource;
import dev.handoff.server.audit.Entries;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresEntries;
import dev.handoff.server.store.PostgresKeptAnswers;
import dev.handoff.server.store.PostgresTicketSearch;
import dev.handoff.server.store.PostgresTokens;
import dev.handoff.server.store.RecurringJob;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;
import java.time.InstantSource;

/** The API's door, and the resources that only read. */
final class ApiDesk {

    private final HandoffConfiguration configuration;
    private final Rooms rooms;
    private final InstantSource clock;
    private final Tokens tokens;
    private final KeptAnswers answers;
    private final TicketSearch search;
    private final Entries audit;
    private final Doorkeeper doorkeeper;

    ApiDesk(HandoffConfiguration configuration, Rooms rooms, Database database, InstantSource clock) {
        this.configuration = configuration;
        this.rooms = rooms;
        this.clock = clock;
        this.tokens = new PostgresTokens(database);
        this.answers = new PostgresKeptAnswers(database);
        this.search = new PostgresTicketSearch(database);
        this.audit = new PostgresEntries(database);
        OidcSettings oidc = configuration.api().oidc();
        this.doorkeeper =
                new Doorkeeper(configuration.api().token(), tokens, oidc == null ? null : new OidcPeople(oidc), clock);
    }

    Doorkeeper doorkeeper() {
        return doorkeeper;
    }

    Tokens tokens() {
        return tokens;
    }

    RecurringJob job() {
        return new RecurringJob(
                "kept-answers",
                Duration.ofHours(1),
                () -> answers.forgetOlderThan(clock.instant().minus(PostgresKeptAnswers.KEEP)));
    }

    /** @param mapper writes the answers */
    void answer(JerseyEnvironment jersey, ObjectMapper mapper, KnownJudgements judgements) {
        jersey.register(new ProblemAnswers());
        jersey.register(new Guards(doorkeeper, answers, mapper, clock));
        jersey.register(new TicketsResource(search));
        jersey.register(new TicketResource(judgements, configuration.advice().gate()));
        jersey.register(new ChecklistResource(judgements, rooms.checklists(), rooms.library()));
        jersey.register(new HistoryResource(judgements, search));
        jersey.register(new SourceResource(rooms.library(), search));
        jersey.register(new AuditResource(audit));
        jersey.register(new ProblemResource());
        jersey.register(new OpenApi(ApiDesk.class.getPackage().getImplementationVersion()));
    }
}
