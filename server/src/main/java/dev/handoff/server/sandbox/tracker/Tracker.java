package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All tickets. Not thread-safe: one request at a time comes in here. */
public final class Tracker {

    private static final int FIRST_ID = 10_000;

    private final Firm firm;
    private final InstantSource clock;
    private Consumer<Event> listener = event -> {};
    private final Map<String, Issue> issues = new LinkedHashMap<>();
    /** Every key a ticket ever had, upper case, to its id. */
    private final Map<String, String> keys = new LinkedHashMap<>();

    private final Map<String, Integer> lastNumbers = new LinkedHashMap<>();
    private int lastId = FIRST_ID;

    public Tracker(Firm firm, InstantSource clock) {
        this.firm = firm;
        this.clock = clock;
    }

    public Firm firm() {
        return firm;
    }

    public void listen(Consumer<Event> newListener) {
        listener = newListener;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Collection<Issue> issues() {
        return Collections.unmodifiableCollection(issues.values());
    }

    public Optional<Issue> find(@Nullable String idOrKey) {
        if (idOrKey == null) {
            return Optional.empty();
        }
        String id = keys.getOrDefault(idOrKey.toUpperCase(Locale.ROOT), idOrKey);
        return Optional.ofNullable(issues.get(id));
    }

    public Issue get(String idOrKey) {
        return find(idOrKey)
                .orElseThrow(() -> Refusal.notFound("Issue does not exist or you do not have permission to see it."));
    }

    /** Starts a new ticket; it is told about once {@link #created} is called. */
    public Issue open(Project project, User creator, Instant at) {
        int number = lastNumbers.getOrDefault(project.key(), 0) + 1;
        return open(project, project.key() + "-" + number, creator, at);
    }

    Issue open(Project project, String key, User creator, Instant at) {
        Issue issue = new Issue(nextId(), key, at);
        issue.put("project", new JsonPrimitive(project.key()));
        issue.put("creator", new JsonPrimitive(creator.key()));
        remember(issue);
        return issue;
    }

    public void created(Issue issue, User actor) {
        tell(new Event.Created(issue, actor));
    }

    public IssueEdit edit(Issue issue, User actor) {
        return new IssueEdit(this, issue, actor, now());
    }

    public void delete(Issue issue, User actor) {
        issues.remove(issue.id());
        keys.values().removeIf(issue.id()::equals);
        tell(new Event.Deleted(issue, actor));
    }

    /** Moves a ticket to another project: it keeps its id, gets a new key, and answers to the old one too. */
    public void move(Issue issue, Project target, User actor) {
        String oldKey = issue.key();
        Project from = firm.project(issue.project()).orElseThrow();
        int number = lastNumbers.getOrDefault(target.key(), 0) + 1;
        issue.rename(target.key() + "-" + number);
        remember(issue);
        IssueEdit edit = edit(issue, actor);
        issue.put("project", new JsonPrimitive(target.key()));
        edit.note(new Change.Item("project", "project", from.id(), from.name(), target.id(), target.name()));
        edit.note(new Change.Item("Key", null, null, oldKey, null, issue.key()));
        edit.commit();
    }

    public void putProperty(Issue issue, String property, JsonElement value, User actor) {
        issue.editProperties().put(property, value);
        tell(new Event.PropertyChanged(issue, actor, property, false));
    }

    public void removeProperty(Issue issue, String property, User actor) {
        issue.editProperties().remove(property);
        tell(new Event.PropertyChanged(issue, actor, property, true));
    }

    public String nextId() {
        return String.valueOf(++lastId);
    }

    void tell(Event event) {
        listener.accept(event);
    }

    private void remember(Issue issue) {
        issues.put(issue.id(), issue);
        keys.put(issue.key(), issue.id());
        int dash = issue.key().lastIndexOf('-');
        int number = Integer.parseInt(issue.key().substring(dash + 1));
        lastNumbers.merge(issue.key().substring(0, dash), number, Math::max);
    }

    /** Everything that changes, for {@link Archive}. */
    record Kept(Collection<Issue> issues, Map<String, String> keys, Map<String, Integer> lastNumbers, int lastId) {}

    Kept kept() {
        return new Kept(issues.values(), keys, lastNumbers, lastId);
    }

    void restore(Kept kept) {
        kept.issues().forEach(issue -> issues.put(issue.id(), issue));
        keys.putAll(kept.keys());
        lastNumbers.putAll(kept.lastNumbers());
        lastId = kept.lastId();
    }
}
