package dev.handoff.server.sandbox.tracker;

import dev.handoff.server.sandbox.tracker.Field.Kind;
import java.util.List;
import java.util.Optional;

/** The fields of the firm's tickets. */
public final class Fields {

    public static final String CONTEXT = "customfield_10101";
    public static final String TEAM = "customfield_10102";
    /** Data Center hangs stories under epics by this field; its {@code parent} is for sub-tasks only. */
    public static final String EPIC_LINK = "customfield_10100";

    public static final List<Field> ALL = List.of(
            new Field("summary", "Summary", Kind.TEXT, true),
            new Field("issuetype", "Issue Type", Kind.TYPE, true),
            new Field("project", "Project", Kind.PROJECT, true),
            new Field("description", "Description", Kind.PROSE, true),
            new Field("status", "Status", Kind.STATUS, true),
            new Field("priority", "Priority", Kind.PRIORITY, true),
            new Field("components", "Component/s", Kind.COMPONENTS, true),
            new Field("labels", "Labels", Kind.LABELS, true),
            new Field("reporter", "Reporter", Kind.USER, true),
            new Field("creator", "Creator", Kind.USER, true),
            new Field("assignee", "Assignee", Kind.USER, true),
            new Field("created", "Created", Kind.DERIVED, true),
            new Field("updated", "Updated", Kind.DERIVED, true),
            new Field("duedate", "Due date", Kind.DATE, true),
            new Field("resolution", "Resolution", Kind.RESOLUTION, true),
            new Field("resolutiondate", "Resolved", Kind.MOMENT, true),
            new Field("environment", "Environment", Kind.PROSE, false),
            new Field("parent", "Parent", Kind.ISSUE, true),
            new Field("subtasks", "Sub-Tasks", Kind.DERIVED, true),
            new Field("issuelinks", "Linked Issues", Kind.DERIVED, true),
            new Field("attachment", "Attachment", Kind.DERIVED, false),
            new Field("comment", "Comment", Kind.DERIVED, false),
            new Field("worklog", "Log Work", Kind.DERIVED, false),
            new Field("fixVersions", "Fix Version/s", Kind.DERIVED, true),
            new Field("versions", "Affects Version/s", Kind.DERIVED, true),
            new Field(CONTEXT, "Context", Kind.PROSE, true),
            new Field(TEAM, "Team", Kind.TEXT, true));

    private Fields() {}

    public static Optional<Field> find(String idOrName) {
        return ALL.stream()
                .filter(field ->
                        field.id().equalsIgnoreCase(idOrName) || field.name().equalsIgnoreCase(idOrName))
                .findFirst();
    }

    public static Field get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no field '" + id + "'"));
    }
}
