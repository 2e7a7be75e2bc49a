package dev.handoff.server.api;

import dev.handoff.client.Page;
import dev.handoff.server.api.TicketSearch.Numbered;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for: {@code @BeanParam Paging} in a resource method. */
public final class Paging {

    private static final int MOST = 200;
    private static final int RADIX = 36;

    @QueryParam("limit")
    @DefaultValue("50")
    private String limit = "50";

    @QueryParam("cursor")
    private @Nullable String cursor;

    @Context
    private @Nullable UriInfo address;

    /**
     * Reads a part of a list that is numbered downwards, and answers it.
     *
     * @param list gives the entries below a number, at most so many; null is from the top
     */
    public <T> Response answer(BiFunction<@Nullable Long, Integer, List<Numbered<T>>> list) {
        int size = size();
        // One more than is shown tells whether there is a next page.
        List<Numbered<T>> found = list.apply(number(), size + 1);
        List<Numbered<T>> shown = found.subList(0, Math.min(size, found.size()));
        String next =
                found.size() > size ? Long.toString(shown.get(shown.size() - 1).number(), RADIX) : null;
        Page<T> page = new Page<>(shown.stream().map(Numbered::value).toList(), next);
        Response.ResponseBuilder answer = Response.ok(page);
        return next == null
                ? answer.build()
                : answer.link(following(next), "next").build();
    }

    private java.net.URI following(String next) {
        return Objects.requireNonNull(address)
                .getRequestUriBuilder()
                .replaceQueryParam("cursor", next)
                .build();
    }

    private int size() {
        if (!limit.matches("\\d{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MOST) {
            throw Parameters.invalid("limit", limit, "is no number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }

    private @Nullable Long number() {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches("[0-9a-z]{1,12}")) {
            throw Parameters.invalid("cursor", cursor, "is none of ours; take it from \"next\" of the page before");
        }
        return Long.valueOf(cursor, RADIX);
    }
}
