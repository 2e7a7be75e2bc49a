package dev.handoff.server.web;

import dev.handoff.client.TicketSummary;
import dev.handoff.server.api.TicketSearch;
import dev.handoff.server.api.TicketSearch.Criteria;
import dev.handoff.server.library.Library;
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
    public Response list(@QueryParam("q") @Nullable String wanted, @Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        String query = Objects.requireNonNullElse(wanted, "").strip();
        List<String> words = Stream.of(query.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Source> found =
                library.sources().stream().filter(source -> fits(source, words)).toList();
        return frame.show(
                visit,
                "library",
                "library",
                visit.texts().say("library.title"),
                Map.of("query", query, "sources", found, "count", visit.texts().count("library.count", found.size())));
    }

    private boolean fits(Source source, List<String> words) {
        String all = Stream.of(
                        Stream.of(source.id(), source.title(), source.why(), source.domain()),
                        source.cites().stream(),
                        library.phrases(source).stream())
                .flatMap(it -> it)
                .reduce("", (one, other) -> one + "\n" + other)
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
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
                "naming", tickets(source, true, visit),
                "lacking", tickets(source, false, visit)));
        model.put("address", WebAddress.of(source.url()));
        model.put("effective", text(source.validity().effective()));
        model.put("reviewBy", text(source.validity().reviewBy()));
        return frame.show(visit, "source", "library", source.title(), model);
    }

    private List<TicketSummary> tickets(Source source, boolean named, Visit visit) {
        Criteria criteria = Criteria.source(source.id(), named, visit.isSignedIn() ? null : true);
        return search.find(criteria, null, TICKETS).stream()
                .map(TicketSearch.Numbered::value)
                .toList();
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
