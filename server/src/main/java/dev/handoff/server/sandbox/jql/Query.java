package dev.handoff.server.sandbox.jql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JQL query that has been read.
 *
 * @param where null when nothing restricts it
 */
public record Query(@Nullable Clause where, List<Order> orders) {

    public Query {
        orders = List.copyOf(orders);
    }

    /** Cloud's new search takes only queries that restrict something. */
    public boolean bounded() {
        return where != null;
    }

    record Order(String field, boolean descending) {}

    public static Query parse(String jql) {
        return new Parser(Lexer.tokens(jql)).query();
    }
}
