package dev.handoff.server.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What is asked for as SQL; what is not asked for does not stand in it, so that the planner sees which index serves. */
final class Conditions {

    private final List<String> sql = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Without a value to be filled in: an index of part of a table serves only what is certain to be in that part. */
    void addFact(String fact, @Nullable Boolean wanted) {
        if (wanted != null) {
            sql.add(wanted ? fact : "not " + fact);
        }
    }

    void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.add(condition);
            values.put(name, value);
        }
    }

    Query bind(Query query) {
        values.forEach((name, value) -> {
            if (value instanceof String[] list) {
                query.bindArray(name, String.class, (Object[]) list);
            } else {
                query.bind(name, value);
            }
        });
        return query;
    }

    @Override
    public String toString() {
        return String.join(" and ", sql);
    }
}
