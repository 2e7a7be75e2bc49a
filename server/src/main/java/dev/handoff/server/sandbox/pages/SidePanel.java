package dev.handoff.server.sandbox.pages;

import dev.handoff.server.sandbox.tracker.Fields;
import dev.handoff.server.sandbox.tracker.Firm;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.IssueType;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of a ticket that are not prose, and the small forms that change them. */
record SidePanel(Tracker tracker, Issue issue) {

    String render() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                "Type",
                Html.escape(firm().type(issue.text("issuetype"))
                        .map(IssueType::name)
                        .orElse("")));
        facts.put("Priority", Html.escape(firm().priorities().getOrDefault(issue.text("priority"), "")));
        facts.put("Reporter", person("reporter"));
        facts.put("Assignee", person("assignee") + assign());
        facts.put("Team", text(issue.text(Fields.TEAM)));
        facts.put("Components", text(String.join(", ", issue.texts("components"))));
        facts.put("Labels", labels());
        tracker.find(issue.text("parent")).ifPresent(parent -> facts.put("Parent", ticket(parent)));
        String children = children();
        if (!children.isEmpty()) {
            facts.put("Children", children);
        }
        facts.put("Created", Html.time(issue.created(), tracker.now()));
        facts.put("Updated", Html.time(issue.updated(), tracker.now()));
        String rows = facts.entrySet().stream()
                .map(fact -> "<div><dt>" + fact.getKey() + "</dt><dd>" + fact.getValue() + "</dd></div>")
                .collect(Collectors.joining("\n"));
        return "<aside aria-label=\"Details\"><dl>" + rows + "</dl></aside>";
    }

    private Firm firm() {
        return tracker.firm();
    }

    private static String text(String text) {
        return text.isBlank() ? "<span class=\"muted\">none</span>" : Html.escape(text);
    }

    private String person(String field) {
        return firm().user(issue.text(field))
                .map(user -> Html.person(user) + " <span class=\"place\">" + Html.place(user) + "</span>")
                .orElse("<span class=\"muted\">nobody</span>");
    }

    private String assign() {
        Optional<User> now = firm().user(issue.text("assignee"));
        String options = Html.option("", "Nobody", now.isEmpty())
                + firm().users().stream()
                        .filter(user -> !user.app())
                        .map(user -> Html.option(
                                user.name(),
                                user.displayName() + ", " + Html.place(user),
                                now.isPresent() && now.get().equals(user)))
                        .collect(Collectors.joining());
        return """
                <details class="edit"><summary>Assign</summary>
                <form method="post" action="/browse/%s/assignee">
                <label for="assignee">Assignee</label>
                <select id="assignee" name="assignee">%s</select>
                <button>Save</button></form></details>""".formatted(issue.key(), options);
    }

    private String labels() {
        String shown = issue.texts("labels").isEmpty()
                ? "<span class=\"muted\">none</span>"
                : issue.texts("labels").stream().map(Html::label).collect(Collectors.joining(" "));
        return """
                %s<details class="edit"><summary>Edit labels</summary>
                <form method="post" action="/browse/%s/labels">
                <label for="labels">Labels <span class="muted">separated by blanks</span></label>
                <input id="labels" name="labels" value="%s">
                <button>Save</button></form></details>""".formatted(shown, issue.key(), Html.escape(String.join(" ", issue.texts("labels"))));
    }

    private String children() {
        return tracker.issues().stream()
                .filter(other -> other.text("parent").equals(issue.id()))
                .map(SidePanel::ticket)
                .collect(Collectors.joining("<br>"));
    }

    private static String ticket(Issue other) {
        return "<a href=\"/browse/" + other.key() + "\">" + other.key() + "</a> " + Html.escape(other.summary());
    }
}
