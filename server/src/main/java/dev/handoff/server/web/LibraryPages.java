package dev.handoff.server.web;

import dev.handoff.client.TicketSummary;
import dev.handoff.server.api.TicketSearch;
import dev.handoff.server.api.TicketSearch.Called;
import dev.handoff.server.api.TicketSearch.Criteria;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Profile;
import dev.handoff.server.library.Source;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The library: what tickets may have to name, what calls for it, and which tickets did. */
@Entry(unsigned = Entry.Unsigned.IN_PUBLIC_MODE)
@Path("/library")
public final class LibraryPages {

    private static final int TICKETS = 20;

    private final Library library;
    private final TicketSearch search;
    private final Frame frame;

    public LibraryPages(Library library, TicketSearch search, Frame frame) {
        this.library = library;
        this.search = search;
        this.frame = frame;
    }

    @GET
    public Response list(
            @QueryParam("q") @Nullable String wanted,
            @QueryParam("kind") @Nullable String chosen,
            @Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        String query = Objects.requireNonNullElse(wanted, "").strip();
        String kind = chosen != null && Shelf.KINDS.contains(chosen) ? chosen : "";
        List<String> words = Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Shelf> shelves = Shelf.of(library, kind, words);
        long found = shelves.stream().mapToLong(shelf -> shelf.books().size()).sum();
        Map<String, Object> model = Map.of(
                "query", query,
                "kind", kind,
                "kinds", Shelf.KINDS,
                "shelves", shelves,
                "count", visit.texts().count("library.count", found));
        return frame.show(visit, "library", "library", visit.texts().say("library.title"), model);
    }

    @GET
    @Path("/{id}")
    public Response entry(@PathParam("id") String id, @Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Source source = library.sources().stream()
                .filter(it -> it.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> PageProblem.notFound("source"));
        Map<String, Object> model = new HashMap<>(Map.of(
                "source", source,
                "phrases", library.phrases(source),
                "naming", tickets(Criteria.about(Called.source(source.id(), true), titled(visit))),
                "lacking", tickets(Criteria.about(Called.source(source.id(), false), titled(visit)))));
        model.put("address", WebAddress.of(source.url()));
        model.put("effective", text(source.validity().effective()));
        model.put("reviewBy", text(source.validity().reviewBy()));
        return frame.show(visit, "source", "library", source.title(), model);
    }

    /** Of a partner, customer, decision or word; sources have none of these kinds in their address. */
    @GET
    @Path("/{kind}/{id: .+}")
    public Response profile(
            @PathParam("kind") String kind, @PathParam("id") String id, @Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Profile profile = library.profiles().stream()
                .filter(it -> it.kind().equals(kind) && it.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(() -> PageProblem.notFound("source"));
        Map<String, Object> model = new HashMap<>(Map.of(
                "profile", profile,
                "names", names(profile),
                "naming", tickets(Criteria.about(Called.mention(profile.kind(), profile.id()), titled(visit)))));
        model.put("address", profile.url().isBlank() ? null : WebAddress.of(profile.url()));
        return frame.show(visit, "profile", "library", profile.title(), model);
    }

    /** A name that begins with {@code =} is meant exactly as it is written. */
    private static List<String> names(Profile profile) {
        return Stream.concat(profile.names().stream(), profile.polish().stream())
                .map(name -> name.startsWith("=") ? name.substring(1) : name)
                .distinct()
                .toList();
    }

    private List<TicketSummary> tickets(Criteria criteria) {
        return search.find(criteria, null, TICKETS).stream()
                .map(TicketSearch.Numbered::value)
                .toList();
    }

    /** Who has not signed in reads only of tickets whose title may be told. */
    private static @Nullable Boolean titled(Visit visit) {
        return visit.isSignedIn() ? null : true;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
