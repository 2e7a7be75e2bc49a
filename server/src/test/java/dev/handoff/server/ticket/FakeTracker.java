package dev.handoff.server.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A tracker in memory, of Cloud (ADF) or Data Center (wiki), that keeps what is written and lists every write. */
public final class FakeTracker implements Tickets, TicketEdits {

    public static final Person SELF = new Person("bot", "handoff", "Handoff", null, "Etc/UTC", Set.of(), true);

    private final boolean cloud;
    private final Map<TicketKey, Ticket> tickets = new TreeMap<>();
    private final Map<String, TrackerException> failures = new HashMap<>();
    private final List<String> writes = new ArrayList<>();
    private final Set<String> ways = new HashSet<>();
    private Instant now = Instant.parse("2026-11-10T10:00:00Z");
    private boolean keepsCommentProperties = true;
    private int commentIds = 10_000;

    private FakeTracker(boolean cloud) {
        this.cloud = cloud;
    }

    public static FakeTracker cloud() {
        return new FakeTracker(true);
    }

    public static FakeTracker dataCenter() {
        return new FakeTracker(false);
    }

    public FakeTracker droppingCommentProperties() {
        keepsCommentProperties = false;
        return this;
    }

    /** Its workflow lets us move tickets there. */
    public FakeTracker leadingTo(String status) {
        ways.add(status);
        return this;
    }

    /** From now on this kind of write fails. */
    public FakeTracker failing(String write, TrackerException failure) {
        failures.put(write, failure);
        return this;
    }

    public void healed() {
        failures.clear();
    }

    private void failIf(String write) {
        TrackerException failure = failures.get(write);
        if (failure != null) {
            throw failure;
        }
    }

    public FakeTracker holding(Ticket ticket) {
        tickets.put(ticket.key(), ticket);
        return this;
    }

    /** Deleted, or hidden from us. */
    public void losing(TicketKey key) {
        tickets.remove(key);
    }

    public void at(Instant instant) {
        now = instant;
    }

    /** Every write since the last call, one line each. */
    public List<String> takeWrites() {
        List<String> taken = List.copyOf(writes);
        writes.clear();
        return taken;
    }

    @Override
    public Ticket read(String idOrKey) {
        Ticket ticket = TicketKey.isKey(idOrKey) ? tickets.get(new TicketKey(idOrKey)) : null;
        if (ticket == null) {
            throw new TrackerException.NotFound("no ticket " + idOrKey);
        }
        return ticket;
    }

    @Override
    public Page search(String jql, @Nullable String pageToken, int size) {
        return new Page(
                tickets.values().stream()
                        .map(ticket -> new Hit(ticket.id(), ticket.key(), ticket.updated()))
                        .toList(),
                null);
    }

    @Override
    public Person self() {
        return SELF;
    }

    @Override
    public String createComment(TicketKey key, CommentText text, boolean internal, Map<String, String> properties) {
        failIf("createComment");
        String id = String.valueOf(commentIds++);
        Map<String, String> kept = keepsCommentProperties ? properties : Map.of();
        wrote("create comment " + id + (internal ? " internal" : ""));
        keep(edit(key).comment(new Comment(id, SELF, body(text), now, now, kept, internal)));
        return id;
    }

    @Override
    public void updateComment(TicketKey key, String commentId, CommentText text, boolean internal) {
        failIf("updateComment");
        wrote("update comment " + commentId + (internal ? " internal" : ""));
        change(
                key,
                commentId,
                old -> new Comment(old.id(), old.author(), body(text), old.created(), now, old.properties(), internal));
    }

    @Override
    public void updateCommentAndNotify(TicketKey key, String commentId, CommentText text, boolean internal) {
        updateComment(key, commentId, text, internal);
        wrote("and notify");
    }

    @Override
    public void putCommentProperty(TicketKey key, String commentId, String property, String json) {
        failIf("putCommentProperty");
        wrote("put comment property " + commentId + " " + property);
        Map<String, String> kept = keepsCommentProperties ? Map.of(property, json) : Map.of();
        change(
                key,
                commentId,
                old -> new Comment(
                        old.id(), old.author(), old.body(), old.created(), old.updated(), kept, old.internal()));
    }

    @Override
    public void addLabel(TicketKey key, String label) {
        failIf("addLabel");
        wrote("add label " + label);
        relabel(SELF, key, labels -> labels.add(label));
    }

    @Override
    public void removeLabel(TicketKey key, String label) {
        failIf("removeLabel");
        wrote("remove label " + label);
        relabel(SELF, key, labels -> labels.remove(label));
    }

    @Override
    public void putRemoteLink(TicketKey key, RemoteLink link) {
        failIf("putRemoteLink");
        wrote("put link " + link.globalId());
        relink(key, links -> {
            links.removeIf(old -> link.globalId() != null && link.globalId().equals(old.globalId()));
            links.add(link);
        });
    }

    @Override
    public void removeRemoteLink(TicketKey key, String globalId) {
        failIf("removeRemoteLink");
        wrote("remove link " + globalId);
        relink(key, links -> links.removeIf(link -> globalId.equals(link.globalId())));
    }

    @Override
    public @Nullable String leadsTo(TicketKey key, String wanted) {
        return ways.contains(wanted) ? wanted : null;
    }

    @Override
    public void move(TicketKey key, String status) {
        failIf("move");
        wrote("move to " + status);
        move(SELF, key, status);
    }

    /** Somebody moves the ticket; the changelog tells who. */
    public void move(Person by, TicketKey key, String status) {
        String before = read(key.value()).status();
        keep(edit(key).status(status).changed(now.toString(), by, "status", before, status));
    }

    @Override
    public void putProperty(TicketKey key, String property, String json) {
        failIf("putProperty");
        wrote("put property " + property);
        keep(edit(key).property(property, json));
    }

    /** Somebody changes the labels; the changelog tells who. */
    public void relabel(Person by, TicketKey key, Consumer<List<String>> change) {
        List<String> before = read(key.value()).labels();
        List<String> after = new ArrayList<>(before);
        change.accept(after);
        keep(edit(key)
                .labels(after.toArray(String[]::new))
                .changed(now.toString(), by, "labels", String.join(" ", before), String.join(" ", after)));
    }

    /** Somebody changes the remote links; the changelog says nothing about it. */
    public void relink(TicketKey key, Consumer<List<RemoteLink>> change) {
        List<RemoteLink> links = read(key.value()).remoteLinks();
        if (links != null) {
            List<RemoteLink> after = new ArrayList<>(links);
            change.accept(after);
            keep(edit(key).links(after));
        }
    }

    /** Replaces a comment, or removes it where the change gives null. */
    public void change(TicketKey key, String commentId, Function<Comment, @Nullable Comment> change) {
        List<Comment> after = new ArrayList<>();
        for (Comment comment : read(key.value()).comments()) {
            Comment changed = comment.id().equals(commentId) ? change.apply(comment) : comment;
            if (changed != null) {
                after.add(changed);
            }
        }
        keep(edit(key).comments(after));
    }

    private Body body(CommentText text) {
        return cloud ? new Body.Adf(text.adf()) : new Body.Text(text.wiki());
    }

    private TicketBuilder edit(TicketKey key) {
        return TicketBuilder.like(read(key.value())).updated(now.toString());
    }

    private void keep(TicketBuilder ticket) {
        holding(ticket.build());
    }

    private void wrote(String line) {
        writes.add(line);
    }
}
