package dev.handoff.server.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as it was at an earlier instant, as far as its changelog tells. Comments keep the words they have now, since trackers
 * keep no history of them; so does a custom field whose last change does not lead to what it holds.
 */
public final class Rewind {

    private final Ticket now;
    private String summary;
    private Body description;
    private String status;
    private @Nullable Person assignee;
    private final List<String> components;
    private List<String> labels;
    private final Map<String, Body> fields;

    private Rewind(Ticket ticket) {
        now = ticket;
        summary = ticket.summary();
        description = ticket.description();
        status = ticket.status();
        assignee = ticket.assignee();
        components = new ArrayList<>(ticket.components());
        labels = ticket.labels();
        fields = new HashMap<>(ticket.fields());
    }

    /** @return the same ticket where nothing happened since */
    public static Ticket to(Ticket ticket, Instant at) {
        boolean changed =
                ticket.changes().stream().anyMatch(change -> change.at().isAfter(at))
                        || ticket.comments().stream().anyMatch(comment -> isAfter(comment.created(), at));
        return changed ? new Rewind(ticket).ticket(at) : ticket;
    }

    private Ticket ticket(Instant at) {
        List<Change> changes = now.changes();
        for (int i = changes.size() - 1; i >= 0 && changes.get(i).at().isAfter(at); i--) {
            List<Change.Item> items = changes.get(i).items();
            for (int j = items.size() - 1; j >= 0; j--) {
                undo(items.get(j));
            }
        }
        return new Ticket(
                now.key(),
                now.id(),
                now.projectType(),
                now.issueType(),
                now.hierarchyLevel(),
                now.subtask(),
                summary,
                description,
                status,
                status.equals(now.status()) ? now.statusCategory() : null,
                now.priority(),
                components,
                labels,
                now.reporter(),
                now.creator(),
                assignee,
                now.created(),
                at,
                fields,
                now.comments().stream()
                        .filter(comment -> !isAfter(comment.created(), at))
                        .toList(),
                changes.stream().filter(change -> !change.at().isAfter(at)).toList(),
                now.subtasks(),
                now.parent(),
                now.properties(),
                now.remoteLinks(),
                now.linked(),
                now.restricted());
    }

    private void undo(Change.Item item) {
        String before = item.fromText() == null ? "" : item.fromText();
        switch (item.field()) {
            case "summary" -> summary = before;
            case "description" -> description = new Body.Text(before);
            case "status" -> status = before;
            case "assignee" -> assignee = person(item.from(), before);
            case "labels" ->
                labels = before.isBlank() ? List.of() : List.of(before.strip().split("\\s+", 0));
            case "Component" -> component(item);
            default -> field(item, before);
        }
    }

    private void component(Change.Item item) {
        if (item.toText() != null) {
            components.remove(item.toText());
        }
        if (item.fromText() != null) {
            components.add(item.fromText());
        }
    }

    /** The changelog names custom fields as people see them, not by id: the value tells which one it is. */
    private void field(Change.Item item, String before) {
        fields.replaceAll((id, value) -> value instanceof Body.Text text
                        && item.toText() != null
                        && !item.toText().isBlank()
                        && text.text().strip().equals(item.toText().strip())
                ? new Body.Text(before)
                : value);
    }

    /** The changelog gives ids only; somebody who stands elsewhere on the ticket is known in full. */
    private @Nullable Person person(@Nullable String id, String name) {
        if (id == null || id.isBlank()) {
            return null;
        }
        return Stream.of(
                        Stream.of(now.assignee(), now.reporter(), now.creator()),
                        now.changes().stream().map(Change::author),
                        now.comments().stream().map(Comment::author))
                .<@Nullable Person>flatMap(people -> people)
                .filter(person -> person != null && id.equals(person.id()))
                .findFirst()
                .orElseGet(() -> new Person(id, id, name, null, null, Set.of(), true));
    }

    private static boolean isAfter(@Nullable Instant instant, Instant at) {
        return instant != null && instant.isAfter(at);
    }
}
