package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads changelogs, oldest change first; Jira itself orders them one way here and the other way there. */
final class ChangelogReader {

    private static final Comparator<Change> OLDEST_FIRST = Comparator.comparing(Change::at)
            .thenComparingInt(change -> change.id().length())
            .thenComparing(Change::id);

    private ChangelogReader() {}

    static List<Change> expanded(@Nullable JsonObject changelog) {
        return list(Json.list(changelog, "histories"));
    }

    /** True when the issue carries only the newest part of its changelog. */
    static boolean isTruncated(@Nullable JsonObject changelog) {
        Integer total = Json.integer(changelog, "total");
        return total != null && total > Json.list(changelog, "histories").size();
    }

    /** A change without a time cannot be placed and is left out. */
    static List<Change> list(Collection<JsonElement> histories) {
        List<Change> changes = new ArrayList<>(histories.size());
        for (JsonElement history : histories) {
            Change change = change(history);
            if (change != null) {
                changes.add(change);
            }
        }
        changes.sort(OLDEST_FIRST);
        return changes;
    }

    private static @Nullable Change change(JsonElement history) {
        Instant at = JiraTime.read(Json.string(history, "created"));
        if (at == null) {
            return null;
        }
        List<Change.Item> items = new ArrayList<>(1);
        for (JsonElement item : Json.list(history, "items")) {
            items.add(item(item));
        }
        return new Change(Json.text(history, "id"), PersonReader.read(Json.object(history, "author")), at, items);
    }

    private static Change.Item item(JsonElement item) {
        return new Change.Item(
                Json.text(item, "field"),
                Json.string(item, "from"),
                Json.string(item, "fromString"),
                Json.string(item, "to"),
                Json.string(item, "toString"));
    }
}
