package dev.handoff.server.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ticket as the tracker holds it at one instant. Everything the judgement needs is in here, so that judging is a pure
 * function. What the tracker did not tell is null or empty; that is normal, never an error.
 *
 * @param id the tracker's stable id; survives a move to another project. Blank when read from a file without ids
 * @param projectType {@code software}, {@code service_desk}, {@code business}; null when unknown
 * @param issueType name of the type, for example {@code Story}
 * @param hierarchyLevel 1 for an epic, 0 for a story, -1 for a sub-task; null when the tracker does not tell
 * @param statusCategory {@code new}, {@code indeterminate} or {@code done}; null when unknown
 * @param fields custom fields that may hold text, by field id; the configured context fields and team fields are here
 * @param parent the epic or story above it, read one level deep; null when there is none or it could not be read
 * @param subtasks keys of its sub-tasks
 * @param properties entity properties of the issue as raw JSON by key, as far as they were read
 * @param remoteLinks null where they were not read (a file)
 * @param linked keys of the tickets that the tracker links it to, clones included
 * @param restricted may only some of those read it who may read its project?
 */
public record Ticket(
        TicketKey key,
        String id,
        @Nullable String projectType,
        String issueType,
        @Nullable Integer hierarchyLevel,
        boolean subtask,
        String summary,
        Body description,
        String status,
        @Nullable String statusCategory,
        @Nullable String priority,
        List<String> components,
        List<String> labels,
        @Nullable Person reporter,
        @Nullable Person creator,
        @Nullable Person assignee,
        @Nullable Instant created,
        @Nullable Instant updated,
        Map<String, Body> fields,
        List<Comment> comments,
        List<Change> changes,
        List<String> subtasks,
        @Nullable Ticket parent,
        Map<String, String> properties,
        @Nullable List<RemoteLink> remoteLinks,
        List<String> linked,
        boolean restricted) {

    public Ticket {
        components = List.copyOf(components);
        labels = List.copyOf(labels);
        fields = Map.copyOf(fields);
        comments = List.copyOf(comments);
        changes = List.copyOf(changes);
        subtasks = List.copyOf(subtasks);
        properties = Map.copyOf(properties);
        remoteLinks = remoteLinks == null ? null : List.copyOf(remoteLinks);
        linked = List.copyOf(linked);
    }

    public boolean isEpic() {
        return hierarchyLevel != null ? hierarchyLevel >= 1 : issueType.equalsIgnoreCase("Epic");
    }

    /** May customers read this ticket's comments? Where the tracker does not tell what kind of project it is, they may. */
    public boolean mayHaveCustomers() {
        return projectType == null || isServiceDesk();
    }

    /** May everybody read it who may read its project, and is none of them a customer? */
    public boolean isOpen() {
        return !restricted && !mayHaveCustomers();
    }

    public boolean isServiceDesk() {
        return "service_desk".equals(projectType);
    }
}
