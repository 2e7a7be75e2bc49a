package dev.handoff.server.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.jira.IssueReader;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tickets of a file that others name as their parent; only these are kept in memory. */
final class Parents {

    private final Map<String, Ticket> tickets = new HashMap<>();

    static Parents of(IssueFile file, IssueReader reader) throws IOException {
        Set<String> wanted = new HashSet<>();
        file.read(new Quiet() {
            @Override
            public void issue(String place, JsonObject issue) {
                wanted.addAll(candidates(issue));
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
        if (IssueReader.parentKey(issue) != null) {
            return tickets.get(IssueReader.parentKey(issue));
        }
        return epicLinks(issue)
                .map(tickets::get)
                .filter(ticket -> ticket != null && ticket.isEpic())
                .findFirst()
                .orElse(null);
    }

    private static List<String> candidates(JsonObject issue) {
        String parent = IssueReader.parentKey(issue);
        return parent != null ? List.of(parent) : epicLinks(issue).toList();
    }

    /**
     * Data Center names the epic in a custom field whose number differs from Jira to Jira, and a file does not tell which one:
     * any custom field that holds nothing but the key of an epic in the file will be it.
     */
    private static Stream<String> epicLinks(JsonObject issue) {
        if (!(issue.get("fields") instanceof JsonObject fields)) {
            return Stream.empty();
        }
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith("customfield_"))
                .map(Map.Entry::getValue)
                .filter(value -> value.isJsonPrimitive() && TicketKey.isKey(value.getAsString()))
                .map(JsonElement::getAsString);
    }

    /** What cannot be read is reported by the pass that judges. */
    private interface Quiet extends IssueFile.Visitor {
        @Override
        default void bad(String place, String what) {}
    }
}
