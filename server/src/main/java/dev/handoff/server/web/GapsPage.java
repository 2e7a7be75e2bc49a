package dev.handoff.server.web;

import dev.handoff.client.TicketSummary;
import dev.handoff.server.api.TicketSearch;
import dev.handoff.server.api.TicketSearch.Numbered;
import dev.handoff.server.context.Item;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tickets that cross without the context their receiver needs; those judged anew last come first. */
@Entry(unsigned = Entry.Unsigned.IN_PUBLIC_MODE)
@Path("/gaps")
public final class GapsPage {

    private static final int SIZE = 30;

    private final TicketSearch search;
    private final JudgedItems items;
    private final Places places;
    private final Frame frame;
    private final InstantSource clock;

    public GapsPage(TicketSearch search, JudgedItems items, Places places, Frame frame, InstantSource clock) {
        this.search = search;
        this.items = items;
        this.places = places;
        this.frame = frame;
        this.clock = clock;
    }

    /** @param title blank where it may not be told */
    public record Row(TicketSummary ticket, String title, String from, String to, List<String> gaps) {}

    /** One that can be chosen from a list. */
    public record Choice(String value, String label) {}

    @GET
    public Response gaps(@BeanParam GapFilter filter, @Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Boolean titled = visit.isSignedIn() ? null : true;
        List<Numbered<TicketSummary>> found =
                search.find(filter.criteria(clock.instant(), titled), filter.before(), SIZE + 1);
        List<Numbered<TicketSummary>> shown = found.subList(0, Math.min(SIZE, found.size()));
        Map<String, Object> model = new HashMap<>(choices(visit));
        model.put("rows", shown.stream().map(it -> row(it.value(), visit)).toList());
        model.put("filter", filter);
        model.put("first", filter.before() == null);
        if (found.size() > SIZE) {
            model.put("next", filter.next(shown.get(SIZE - 1).number()).toString());
        }
        return frame.show(visit, "gaps", "gaps", visit.texts().say("gaps.title"), model);
    }

    private Row row(TicketSummary ticket, Visit visit) {
        return new Row(
                ticket,
                ticket.title() == null ? "" : ticket.title(),
                places.name(ticket.from()),
                places.name(ticket.to()),
                ticket.gaps().stream()
                        .map(gap -> items.name(gap, visit.language()))
                        .toList());
    }

    private Map<String, Object> choices(Visit visit) {
        return Map.of(
                "sites",
                places.sites().stream()
                        .map(site -> new Choice(site.id(), site.name()))
                        .toList(),
                "items",
                items.known().stream()
                        .filter(item -> item != Item.READBACK)
                        .map(item -> new Choice(item.name(), items.name(item.name(), visit.language())))
                        .toList(),
                "ages",
                Arrays.stream(GapFilter.Age.values())
                        .map(age -> new Choice(age.word(), visit.texts().say("gaps.age." + age.word())))
                        .toList());
    }
}
