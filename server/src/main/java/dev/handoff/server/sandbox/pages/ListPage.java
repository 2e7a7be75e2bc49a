package dev.handoff.server.sandbox.pages;

import dev.handoff.server.sandbox.tracker.Firm;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.IssueType;
import dev.handoff.server.sandbox.tracker.Project;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** All tickets, project by project. */
record ListPage(Tracker tracker, User actor) {

    private static final Comparator<Issue> BY_NUMBER =
            Comparator.comparing(issue -> Integer.valueOf(issue.key().replaceAll("^.*-", "")));

    /** Changes whenever any ticket does. */
    static String version(Tracker tracker) {
        return tracker.issues().size() + "@"
                + tracker.issues().stream()
                        .mapToLong(issue -> issue.updated().toEpochMilli())
                        .max()
                        .orElse(0);
    }

    String render(String wanted) {
        String sections = firm().projects().stream()
                .map(project -> section(project, issues(project, wanted)))
                .collect(Collectors.joining());
        String main = """
                <div class="head"><h1>Tickets</h1>%s</div>
                %s
                """.formatted(search(wanted), sections.isBlank() ? nothing(wanted) : sections);
        return new Layout(firm(), actor).page("Tickets · " + firm().name(), "/", "/version", version(tracker), main);
    }

    private Firm firm() {
        return tracker.firm();
    }

    private static String search(String wanted) {
        return """
                <form class="search" method="get" action="/" role="search">
                <label for="q">Find</label>
                <input id="q" name="q" type="search" value="%s" placeholder="key, words, label or name">
                <button>Find</button>
                </form>""".formatted(Html.escape(wanted));
    }

    private static String nothing(String wanted) {
        return "<p class=\"empty\">No ticket matches “" + Html.escape(wanted) + "”. <a href=\"/\">Show all</a></p>";
    }

    private List<Issue> issues(Project project, String wanted) {
        return tracker.issues().stream()
                .filter(issue -> issue.project().equals(project.key())
                        && haystack(issue).contains(wanted.toLowerCase(Locale.ROOT)))
                .sorted(BY_NUMBER)
                .toList();
    }

    private String haystack(Issue issue) {
        String people = firm().user(issue.text("assignee"))
                        .map(User::displayName)
                        .orElse("") + " "
                + firm().user(issue.text("reporter")).map(User::displayName).orElse("");
        return String.join(
                        " ",
                        issue.key(),
                        issue.summary(),
                        String.join(" ", issue.texts("labels")),
                        people,
                        statusName(issue))
                .toLowerCase(Locale.ROOT);
    }

    private String statusName(Issue issue) {
        return firm().status(issue.text("status")).orElseThrow().name();
    }

    private String section(Project project, List<Issue> issues) {
        if (issues.isEmpty()) {
            return "";
        }
        String desk = project.type().equals("service_desk") ? " <span class=\"badge\">service desk</span>" : "";
        return """
                <section aria-labelledby="p-%1$s"><h2 id="p-%1$s">%2$s <span class="muted">%1$s</span>%3$s</h2>
                <div class="scroll"><table class="tickets">
                <thead><tr><th scope="col">Key</th><th scope="col">Summary</th><th scope="col">Status</th><th scope="col">From</th><th scope="col">To</th><th scope="col">Comments</th><th scope="col">Updated</th></tr></thead>
                <tbody>%4$s</tbody></table></div></section>
                """.formatted(
                        project.key(),
                        Html.escape(project.name()),
                        desk,
                        issues.stream().map(this::row).collect(Collectors.joining()));
    }

    private String row(Issue issue) {
        String labels = issue.texts("labels").stream().map(Html::label).collect(Collectors.joining(" "));
        return """
                <tr><td class="key"><a href="/browse/%1$s">%1$s</a></td>
                <td class="summary"><a href="/browse/%1$s">%2$s</a> <span class="type">%3$s</span> %4$s</td>
                <td>%5$s</td><td>%6$s</td><td>%7$s</td><td class="number">%8$s</td><td class="when">%9$s</td></tr>
                """.formatted(
                issue.key(),
                Html.escape(issue.summary()),
                firm().type(issue.text("issuetype")).map(IssueType::name).orElse(""),
                labels,
                Html.status(firm().status(issue.text("status")).orElseThrow()),
                person(issue, "reporter"),
                person(issue, "assignee"),
                comments(issue),
                Html.time(issue.updated(), tracker.now()));
    }

    /** How many, and whether an app is among those who spoke. */
    private String comments(Issue issue) {
        String apps = issue.comments().stream()
                .map(comment -> firm().knownUser(comment.author()))
                .filter(User::app)
                .distinct()
                .map(app -> "<span title=\"" + Html.escape(app.displayName()) + " commented\">" + Html.avatar(app)
                        + "</span>")
                .collect(Collectors.joining());
        return issue.comments().isEmpty() ? "" : issue.comments().size() + apps;
    }

    private String person(Issue issue, String field) {
        return firm().user(issue.text(field))
                .map(user -> Html.person(user) + "<span class=\"place\">" + Html.place(user) + "</span>")
                .orElse("<span class=\"muted\">nobody</span>");
    }
}
