package dev.handoff.server.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.jira.IssueReader;
import dev.handoff.server.ticket.Ticket;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tickets of a file that others name as their parent; only these are kept in memory. */
final class Parents {

    /** The epic link of Data Center and of old company-managed Cloud projects. */
    private static final String EPIC_LINK = "customfield_10014";

    private final Map<String, Ticket> tickets = new HashMap<>();

    static Parents of(IssueFile file, IssueReader reader) throws IOException {
        Set<String> wanted = new HashSet<>();
        file.read(new Quiet() {
            @Override
            public void issue(String place, JsonObject issue) {
                String key = key(issue);
                if (key != null) {
                    wanted.add(key);
                }
            }
        });
        Parents parents = new Parents();
        if (!wanted.isEmpty()) {
            file.read(new Quiet() {
                @Override
                public void issue(String place, JsonObject issue) {
                    parents.keep(issue, wanted, reader);
                }
            });
        }
        return parents;
    }

    private void keep(JsonObject issue, Set<String> wanted, IssueReader reader) {
        JsonElement key = issue.get("key");
        if (key == null || !key.isJsonPrimitive() || !wanted.contains(key.getAsString())) {
            return;
        }
        try {
            tickets.put(key.getAsString(), reader.read(issue, null, null, null));
        } catch (RuntimeException e) {
            tickets.remove(key.getAsString()); // reported with its line when it is judged
        }
    }

    @Nullable
    Ticket of(JsonObject issue) {
        String key = key(issue);
        return key == null ? null : tickets.get(key);
    }

    private static @Nullable String key(JsonObject issue) {
        String parent = IssueReader.parentKey(issue);
        if (parent != null) {
            return parent;
        }
        JsonElement fields = issue.get("fields");
        JsonElement link = fields instanceof JsonObject object ? object.get(EPIC_LINK) : null;
        return link != null && link.isJsonPrimitive() ? link.getAsString() : null;
    }

    /** What cannot be read is reported by the pass that judges. */
    private interface Quiet extends IssueFile.Visitor {
        @Override
        default void bad(String place, String what) {}
    }
}
