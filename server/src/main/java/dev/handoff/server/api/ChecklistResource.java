package dev.handoff.server.api;

import dev.handoff.client.Checklist;
import dev.handoff.client.Judgement;
import dev.handoff.client.TicketSources;
import dev.handoff.server.access.Scope;
import dev.handoff.server.check.KeptJudgement;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.ItemTexts;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Source;
import dev.handoff.server.why.Why;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket's last judgement with the words that people read: its checklist, and the sources it should name. */
@NeedsScope(Scope.READ)
@Path("/api/v1/tickets/{key}")
@Produces(MediaType.APPLICATION_JSON)
public final class ChecklistResource {

    private static final List<String> LANGUAGES = List.of("en", "pl");

    private final KnownJudgements judgements;
    private final Checklists checklists;
    private final Library library;

    public ChecklistResource(KnownJudgements judgements, Checklists checklists, Library library) {
        this.judgements = judgements;
        this.checklists = checklists;
        this.library = library;
    }

    @GET
    @Path("/checklist")
    public Checklist checklist(
            @PathParam("key") String key,
            @QueryParam("tracker") @Nullable String tracker,
            @QueryParam("language") @DefaultValue("en") String language) {
        String spoken = Parameters.oneOf("language", language, LANGUAGES);
        Judgement judgement = KeptJudgement.read(
                TicketResource.known(judgements, key, tracker).json(), spoken);
        return new Checklist(
                judgement.key(),
                judgement.kind(),
                judgement.direction(),
                spoken,
                judgement.flag(),
                judgement.items().entrySet().stream()
                        .filter(entry -> applies(entry.getValue()))
                        .map(entry -> item(entry, spoken))
                        .toList());
    }

    /** "Not applicable" without words of the ticket means that this kind of work does not owe the item. */
    private static boolean applies(Judgement.Item item) {
        return !item.state().equals("na") || !item.evidence().isBlank();
    }

    private Checklist.Item item(Map.Entry<String, Judgement.Item> entry, String language) {
        ItemTexts texts = checklists.texts(Item.valueOf(entry.getKey()), language);
        Judgement.Item judged = entry.getValue();
        return new Checklist.Item(
                entry.getKey(),
                texts.name(),
                texts.question(),
                texts.why(),
                texts.example(),
                judged.state(),
                judged.evidence(),
                Why.read(judged.where()).in(language),
                judged.why());
    }

    @GET
    @Path("/sources")
    public TicketSources sources(
            @PathParam("key") String key,
            @QueryParam("tracker") @Nullable String tracker,
            @Context HttpHeaders headers) {
        Judgement judgement = KeptJudgement.read(
                TicketResource.known(judgements, key, tracker).json(),
                Spoken.to(headers).language());
        return new TicketSources(
                judgement.key(), judgement.sources().stream().map(this::source).toList(), judgement.context());
    }

    private TicketSources.Source source(Judgement.Source called) {
        Source entry = library.source(called.id());
        return new TicketSources.Source(
                called.id(),
                entry == null ? "" : entry.title(),
                entry == null ? "" : entry.url(),
                called.why(),
                called.answered(),
                called.note());
    }
}
