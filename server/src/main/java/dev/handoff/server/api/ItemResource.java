package dev.handoff.server.api;

import dev.handoff.client.ItemFigure;
import dev.handoff.server.learning.Figure;
import dev.handoff.server.learning.Scope;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;

/** How people took the questions about each item, and what is muted for it. */
@NeedsScope(dev.handoff.server.access.Scope.READ)
@Path("/api/v1/items")
@Produces(MediaType.APPLICATION_JSON)
public final class ItemResource {

    private final Supplier<List<Figure>> figures;

    public ItemResource(Supplier<List<Figure>> figures) {
        this.figures = figures;
    }

    @GET
    public List<ItemFigure> items() {
        return figures.get().stream().map(ItemResource::wire).toList();
    }

    private static ItemFigure wire(Figure figure) {
        Scope scope = figure.scope();
        return new ItemFigure(
                scope.item().name(),
                scope.tracker(),
                scope.isTrackerWide() ? null : scope.project(),
                figure.tally().asked(),
                figure.tally().dismissed(),
                Math.round(figure.tally().share() * 1000) / 1000.0,
                figure.mutedSince() == null ? null : figure.mutedSince().toString());
    }
}
