package dev.handoff.server.api;

import dev.handoff.client.LibrarySource;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.TicketSearch.Called;
import dev.handoff.server.api.TicketSearch.Criteria;
import dev.handoff.server.api.TicketSearch.Numbered;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Source;
import dev.handoff.server.library.Validity;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The library's sources, and the tickets that call for each. */
@NeedsScope(Scope.READ)
@Path("/api/v1/sources")
@Produces(MediaType.APPLICATION_JSON)
public final class SourceResource {

    private final Library library;
    private final TicketSearch search;

    public SourceResource(Library library, TicketSearch search) {
        this.library = library;
        this.search = search;
    }

    /** In the order of the library. */
    @GET
    public Response sources(@BeanParam Paging paging) {
        return paging.answer(this::below);
    }

    /** Numbered downwards, as pages are. */
    private List<Numbered<LibrarySource>> below(@Nullable Long before, int atMost) {
        List<Source> all = library.sources();
        return IntStream.range(0, all.size())
                .filter(index -> before == null || all.size() - index < before)
                .limit(atMost)
                .mapToObj(index -> new Numbered<>((long) all.size() - index, wire(all.get(index))))
                .toList();
    }

    @GET
    @Path("/{id}")
    public LibrarySource source(@PathParam("id") String id) {
        return wire(known(id));
    }

    /** Tickets whose last judgement calls for it, newest first. */
    @GET
    @Path("/{id}/tickets")
    public Response tickets(
            @PathParam("id") String id, @QueryParam("named") @Nullable String named, @BeanParam Paging paging) {
        Criteria criteria = Criteria.about(Called.source(known(id).id(), Parameters.flag("named", named)), null);
        return paging.answer((before, atMost) -> search.find(criteria, before, atMost));
    }

    private Source known(String id) {
        return library.sources().stream()
                .filter(source -> source.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(
                        ProblemKind.NOT_FOUND,
                        "The library holds no source \"" + id + "\"; GET /api/v1/sources lists them"));
    }

    private LibrarySource wire(Source source) {
        Validity validity = source.validity();
        return new LibrarySource(
                source.id(),
                source.title(),
                source.url(),
                source.domain(),
                source.why(),
                source.status(),
                source.ask(),
                source.cites(),
                library.phrases(source),
                day(validity.effective()),
                day(validity.reviewBy()),
                validity.supersedes().stream()
                        .map(old -> new LibrarySource.Superseded(
                                old.rule(), old.since().toString(), old.by()))
                        .toList(),
                successor(validity.successor()));
    }

    private static LibrarySource.@Nullable Successor successor(Validity.@Nullable Successor next) {
        return next == null
                ? null
                : new LibrarySource.Successor(next.source(), next.since().toString());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
