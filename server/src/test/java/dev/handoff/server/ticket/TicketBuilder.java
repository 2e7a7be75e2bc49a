package dev.handoff.server.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket with good defaults: an unassigned UK story in "To Do". */
public final class TicketBuilder {

    public static final Person IN_LONDON = person("uk-1", "Europe/London");
    public static final Person IN_WARSAW = person("pl-1", "Europe/Warsaw");
    public static final Person SOMEWHERE = person("x-1", null);

    private TicketKey key = new TicketKey("HOM-1");
    private @Nullable String projectType = "software";
    private String issueType = "Story";
    private String summary = "Breakdown defaults to Yes";
    private Body description = new Body.Text("Set the initial value of the breakdown radio to Yes.");
    private @Nullable Ticket parent = null;
    private String status = "To Do";
    private @Nullable String statusCategory = "new";
    private @Nullable Person reporter = IN_LONDON;
    private @Nullable Person creator = null;
    private @Nullable Person assignee = null;
    private @Nullable Instant created = Instant.parse("2026-11-02T09:00:00Z");
    private @Nullable Instant updated = Instant.parse("2026-11-02T09:00:00Z");
    private List<String> labels = new ArrayList<>();
    private List<Comment> comments = new ArrayList<>();
    private List<Change> changes = new ArrayList<>();
    private Map<String, Body> fields = new HashMap<>();
    private Map<String, String> properties = new HashMap<>();
    private @Nullable List<RemoteLink> remoteLinks = new ArrayList<>();
    private List<String> linked = List.of();
    private boolean restricted = false;

    public static TicketBuilder ticket(String key) {
        TicketBuilder builder = new TicketBuilder();
        builder.key = new TicketKey(key);
        return builder;
    }

    /** Starts from an existing ticket. */
    public static TicketBuilder like(Ticket ticket) {
        TicketBuilder builder = ticket(ticket.key().value());
        builder.projectType = ticket.projectType();
        builder.issueType = ticket.issueType();
        builder.summary = ticket.summary();
        builder.description = ticket.description();
        builder.parent = ticket.parent();
        builder.status = ticket.status();
        builder.statusCategory = ticket.statusCategory();
        builder.reporter = ticket.reporter();
        builder.creator = ticket.creator();
        builder.assignee = ticket.assignee();
        builder.created = ticket.created();
        builder.updated = ticket.updated();
        builder.labels = new ArrayList<>(ticket.labels());
        builder.comments = new ArrayList<>(ticket.comments());
        builder.changes = new ArrayList<>(ticket.changes());
        builder.fields = new HashMap<>(ticket.fields());
        builder.properties = new HashMap<>(ticket.properties());
        builder.remoteLinks = ticket.remoteLinks() == null ? null : new ArrayList<>(ticket.remoteLinks());
        builder.linked = ticket.linked();
        builder.restricted = ticket.restricted();
        return builder;
    }

    public static Person person(String id, @Nullable String timeZone, String... groups) {
        return new Person(id, id, "Person " + id, id + "@firm.example", timeZone, Set.of(groups), true);
    }

    public TicketBuilder summary(String summary) {
        this.summary = summary;
        return this;
    }

    public TicketBuilder description(String text) {
        this.description = new Body.Text(text);
        return this;
    }

    public TicketBuilder projectType(@Nullable String projectType) {
        this.projectType = projectType;
        return this;
    }

    public TicketBuilder status(String status) {
        this.status = status;
        return this;
    }

    public TicketBuilder done() {
        this.status = "Done";
        this.statusCategory = "done";
        return this;
    }

    public TicketBuilder reporter(@Nullable Person reporter) {
        this.reporter = reporter;
        return this;
    }

    public TicketBuilder creator(@Nullable Person creator) {
        this.creator = creator;
        return this;
    }

    public TicketBuilder assignee(@Nullable Person assignee) {
        this.assignee = assignee;
        return this;
    }

    public TicketBuilder updated(@Nullable String updated) {
        this.updated = updated == null ? null : Instant.parse(updated);
        return this;
    }

    public TicketBuilder labels(String... labels) {
        this.labels = new ArrayList<>(List.of(labels));
        return this;
    }

    public TicketBuilder comment(Comment comment) {
        this.comments.add(comment);
        return this;
    }

    public TicketBuilder comments(List<Comment> comments) {
        this.comments = new ArrayList<>(comments);
        return this;
    }

    public TicketBuilder field(String id, String value) {
        this.fields.put(id, new Body.Text(value));
        return this;
    }

    public TicketBuilder property(String key, String json) {
        this.properties.put(key, json);
        return this;
    }

    public TicketBuilder noProperties() {
        this.properties.clear();
        return this;
    }

    public TicketBuilder links(@Nullable List<RemoteLink> links) {
        this.remoteLinks = links;
        return this;
    }

    public TicketBuilder changed(String at, @Nullable Person by, String field, String fromText, String toText) {
        return changed(at, by, new Change.Item(field, null, fromText, null, toText));
    }

    public TicketBuilder changed(String at, @Nullable Person by, Change.Item item) {
        this.changes.add(new Change("c" + changes.size(), by, Instant.parse(at), List.of(item)));
        return this;
    }

    public TicketBuilder linkedTo(String... keys) {
        this.linked = List.of(keys);
        return this;
    }

    public TicketBuilder restricted() {
        this.restricted = true;
        return this;
    }

    public TicketBuilder below(Ticket ticket) {
        this.parent = ticket;
        return this;
    }

    public TicketBuilder created(@Nullable String at) {
        this.created = at == null ? null : Instant.parse(at);
        return this;
    }

    public TicketBuilder reassigned(String at, @Nullable Person from, @Nullable Person to) {
        return changed(
                at,
                null,
                new Change.Item(
                        "assignee",
                        from == null ? null : from.id(),
                        from == null ? null : from.displayName(),
                        to == null ? null : to.id(),
                        to == null ? null : to.displayName()));
    }

    public Ticket build() {
        return new Ticket(
                key,
                "1000" + key.value().length(),
                projectType,
                issueType,
                0,
                false,
                summary,
                description,
                status,
                statusCategory,
                "Medium",
                List.of(),
                labels,
                reporter,
                creator,
                assignee,
                created,
                updated,
                fields,
                comments,
                changes,
                List.of(),
                parent,
                properties,
                remoteLinks,
                linked,
                restricted);
    }
}
