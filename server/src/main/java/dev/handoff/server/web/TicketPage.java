package dev.handoff.server.web;

import dev.handoff.client.Handoff;
import dev.handoff.client.Judgement;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.HandoffBook;
import dev.handoff.server.api.KnownJudgements;
import dev.handoff.server.api.KnownJudgements.Known;
import dev.handoff.server.check.KeptJudgement;
import dev.handoff.server.text.Documents;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A ticket as its receiver needs it: its text with the evidence marked, the checklist, the sources, and how its hand-off goes. */
@Entry(unsigned = Entry.Unsigned.IN_PUBLIC_MODE)
@Path("/tickets/{key}")
public final class TicketPage {

    private final KnownJudgements judgements;
    private final LivingTickets living;
    private final JudgedItems items;
    private final HandoffBook book;
    private final BiFunction<String, TicketKey, @Nullable URI> trackerPage;
    private final Frame frame;

    /** @param trackerPage where people open a ticket of a tracker */
    public TicketPage(
            KnownJudgements judgements,
            LivingTickets living,
            JudgedItems items,
            HandoffBook book,
            BiFunction<String, TicketKey, @Nullable URI> trackerPage,
            Frame frame) {
        this.judgements = judgements;
        this.living = living;
        this.items = items;
        this.book = book;
        this.trackerPage = trackerPage;
        this.frame = frame;
    }

    @GET
    public Response ticket(
            @PathParam("key") String key,
            @QueryParam("tracker") @Nullable String tracker,
            @Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        return show(200, visit, known(judgements, key, tracker), Attempt.NONE);
    }

    static Known known(KnownJudgements judgements, String key, @Nullable String tracker) {
        return judgements.find(key.toUpperCase(Locale.ROOT), tracker).orElseThrow(() -> PageProblem.notFound("ticket"));
    }

    /** What somebody tried to do, and why it was not taken. */
    public record Attempt(String command, String item, String text, String refused) {

        static final Attempt NONE = new Attempt("", "", "", "");
    }

    Response show(int status, Visit visit, Known known, Attempt attempt) {
        Optional<Ticket> ticket = living.find(known.ticket());
        boolean open = ticket.filter(Ticket::isOpen).isPresent();
        if (!open && !visit.isSignedIn()) {
            throw PageProblem.notFound("ticket");
        }
        Judgement judgement = KeptJudgement.read(known.json(), visit.language().code());
        Map<String, Object> model = new HashMap<>();
        model.put("key", known.key().value());
        model.put("tracker", known.ticket().tracker());
        judged(model, judgement, visit.language(), open);
        model.put("trackerPage", Moments.text(trackerPage.apply(known.ticket().tracker(), known.key())));
        model.put("attempt", attempt);
        text(model, ticket.orElse(null), judgement);
        handoffs(model, known, visit);
        return frame.show(status, visit, "ticket", "gaps", title(known, model), model);
    }

    /** @param open may its words be shown? */
    private void judged(Map<String, Object> model, Judgement judgement, Language language, boolean open) {
        List<JudgedItems.Row> rows = items.rows(judgement, language);
        List<JudgedItems.Called> sources = items.sources(judgement);
        model.put("kind", judgement.kind());
        model.put("direction", judgement.direction().replace("->", " → "));
        model.put("context", open ? items.helps(judgement) : List.of());
        model.put(
                "rows",
                open ? rows : rows.stream().map(JudgedItems.Row::withoutWords).toList());
        model.put(
                "sources",
                open
                        ? sources
                        : sources.stream().map(JudgedItems.Called::withoutWords).toList());
    }

    private static String title(Known known, Map<String, Object> model) {
        Object summary = model.get("summary");
        return summary == null ? known.key().value() : known.key() + " " + summary;
    }

    /** Where not everybody may read it who may read its project, we cannot tell who may, and show nobody its text. */
    private static void text(Map<String, Object> model, @Nullable Ticket ticket, Judgement judgement) {
        model.put("withheld", ticket == null ? "away" : ticket.isOpen() ? "" : "restricted");
        if (ticket != null && ticket.isOpen()) {
            model.put("summary", ticket.summary());
            model.put("status", ticket.status());
            model.put("text", MarkedText.of(judgement, Documents.read(ticket.description())));
        }
    }

    private void handoffs(Map<String, Object> model, Known known, Visit visit) {
        List<Handoff> handoffs = book.handoffs(known, visit.language().code());
        model.put("handoffs", handoffs);
        if (visit.may(Scope.ACT) && !handoffs.isEmpty() && handoffs.get(0).current()) {
            model.put("acts", Act.of(handoffs.get(0)));
        }
    }
}
