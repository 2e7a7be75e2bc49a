package dev.handoff.server.api;

import dev.handoff.server.api.TicketSearch.Called;
import dev.handoff.server.api.TicketSearch.Criteria;
import dev.handoff.server.api.TicketSearch.Judged;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.WorkKind;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tickets are searched by, as it stands in the address. */
public final class TicketCriteria {

    private static final List<String> ITEMS =
            Arrays.stream(Item.values()).map(Item::name).toList();
    private static final List<String> KINDS =
            Arrays.stream(WorkKind.values()).map(WorkKind::word).toList();

    @BeanParam
    private WhereParameters where = new WhereParameters();

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("gap")
    private List<String> gaps = List.of();

    @QueryParam("flagged")
    private @Nullable String flagged;

    @QueryParam("since")
    private @Nullable String since;

    @QueryParam("source")
    private @Nullable String source;

    Criteria read() {
        Judged judged = new Judged(
                kind == null ? null : Parameters.oneOf("kind", kind, KINDS),
                gaps.stream()
                        .map(gap -> Parameters.oneOf("gap", gap, ITEMS))
                        .distinct()
                        .toList(),
                Parameters.flag("flagged", flagged),
                Parameters.since("since", since),
                null);
        return new Criteria(where.read(), judged, source == null ? null : Called.source(source, null));
    }
}
