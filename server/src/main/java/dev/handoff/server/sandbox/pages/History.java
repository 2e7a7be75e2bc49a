package dev.handoff.server.sandbox.pages;

import dev.handoff.server.sandbox.tracker.Change;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who changed what, newest first. */
record History(Tracker tracker, Issue issue) {

    private static final int SHORT = 60;

    String render() {
        List<Change> changes = new ArrayList<>(issue.changes());
        Collections.reverse(changes);
        String rows = changes.stream().map(this::change).collect(Collectors.joining());
        String list =
                rows.isEmpty() ? "<p class=\"muted\">No changes yet.</p>" : "<ol class=\"history\">" + rows + "</ol>";
        return "<details class=\"past\"><summary>History <span class=\"muted\">" + Html.plural(changes.size(), "change")
                + "</span></summary>" + list + "</details>\n";
    }

    private String change(Change change) {
        User author = tracker.firm().knownUser(change.author());
        String items = change.items().stream().map(History::item).collect(Collectors.joining(", "));
        return "<li>" + Html.person(author) + " changed " + items + " <span class=\"muted\">"
                + Html.time(change.at(), tracker.now()) + "</span></li>";
    }

    private static String item(Change.Item item) {
        return "<strong>" + Html.escape(item.field()) + "</strong> " + value(item.fromText()) + " → "
                + value(item.toText());
    }

    private static String value(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "<span class=\"muted\">nothing</span>";
        }
        String line = text.replaceAll("\\s+", " ").strip();
        return Html.escape(line.length() > SHORT ? line.substring(0, SHORT) + "…" : line);
    }
}
