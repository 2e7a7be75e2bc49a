package dev.handoff.server.sandbox.tracker;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.Prose;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One person at work on tickets, in few words: for the pages' forms and for tests. */
public final class Hand {

    private final Tracker tracker;
    private final User user;

    public Hand(Tracker tracker, User user) {
        this.tracker = tracker;
        this.user = user;
    }

    /** @return the new ticket's key */
    public String create(String project, String type, String summary, String wiki) {
        Firm firm = tracker.firm();
        Project home = firm.project(project)
                .orElseThrow(() -> new IllegalArgumentException("no project '" + project + "' in the sandbox"));
        Issue issue = tracker.open(home, user, tracker.now());
        IssueEdit edit = tracker.edit(issue, user);
        edit.status(firm.statuses().get(0));
        edit.set(
                Fields.get("issuetype"),
                Json.of(firm.type(type).map(IssueType::id).orElseThrow()));
        edit.set(Fields.get("summary"), Json.of(summary));
        edit.set(Fields.get("description"), Json.of(wiki));
        edit.set(Fields.get("reporter"), Json.of(user.key()));
        edit.set(Fields.get("priority"), Json.of("3"));
        edit.commitSilently();
        tracker.created(issue, user);
        return issue.key();
    }

    public void rename(String key, String summary) {
        set(key, "summary", Json.of(summary));
    }

    /** @param wiki wiki markup; blank empties the description */
    public void describe(String key, String wiki) {
        set(key, "description", Json.of(wiki.strip()));
    }

    /** @param field id of a field that holds prose, for example {@link Fields#CONTEXT} */
    public void write(String key, String field, Prose prose) {
        set(key, field, prose.kept());
    }

    public void labels(String key, List<String> labels) {
        set(key, "labels", Json.array(List.copyOf(new LinkedHashSet<>(labels))));
    }

    public void label(String key, String label) {
        Set<String> labels = new LinkedHashSet<>(tracker.get(key).texts("labels"));
        labels.add(label);
        labels(key, List.copyOf(labels));
    }

    /** @param who login name; null for nobody */
    public void assign(String key, @Nullable String who) {
        String userKey = who == null ? null : tracker.firm().knownUser(who).key();
        set(key, "assignee", userKey == null ? null : new JsonPrimitive(userKey));
    }

    public void status(String key, String status) {
        Optional<Status> target = tracker.firm().status(status);
        tracker.edit(tracker.get(key), user)
                .status(target.orElseThrow(
                        () -> new IllegalArgumentException("no status '" + status + "' in the sandbox")))
                .commit();
    }

    /** @return the comment's id */
    public String comment(String key, String wiki) {
        return new Comments(tracker, tracker.get(key), user)
                .add(new Prose.Wiki(wiki), null, Map.of())
                .id();
    }

    public void move(String key, String project) {
        tracker.move(tracker.get(key), tracker.firm().project(project).orElseThrow(), user);
    }

    public void delete(String key) {
        tracker.delete(tracker.get(key), user);
    }

    private void set(String key, String field, @Nullable JsonElement value) {
        tracker.edit(tracker.get(key), user).set(Fields.get(field), value).commit();
    }
}
