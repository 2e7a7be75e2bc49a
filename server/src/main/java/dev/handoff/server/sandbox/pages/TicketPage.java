package dev.handoff.server.sandbox.pages;

import dev.handoff.server.sandbox.markup.Prose;
import dev.handoff.server.sandbox.tracker.Fields;
import dev.handoff.server.sandbox.tracker.Firm;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Project;
import dev.handoff.server.sandbox.tracker.RemoteLink;
import dev.handoff.server.sandbox.tracker.Status;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.stream.Collectors;

/** One ticket: read it, change it, talk about it. */
record TicketPage(Tracker tracker, User actor, Issue issue) {

    static String version(Issue issue) {
        return issue.updated().toString() + "/" + issue.links().size();
    }

    String render() {
        String path = "/browse/" + issue.key();
        String main = """
                <nav class="crumbs" aria-label="Where you are"><a href="/">Tickets</a> <span aria-hidden="true">/</span> %s <span aria-hidden="true">/</span> %s</nav>
                <h1>%s</h1>
                <div class="columns"><div class="story">
                %s%s%s%s%s
                </div>
                %s
                </div>
                """.formatted(
                        Html.escape(project().name()),
                        issue.key(),
                        Html.escape(issue.summary()),
                        workflow(),
                        description(),
                        links(),
                        new Conversation(tracker, issue).render(),
                        new History(tracker, issue).render(),
                        new SidePanel(tracker, issue).render());
        return new Layout(firm(), actor)
                .page(issue.key() + " " + issue.summary(), path, path + "/version", version(issue), main);
    }

    private Firm firm() {
        return tracker.firm();
    }

    private Project project() {
        return firm().project(issue.project()).orElseThrow();
    }

    private String workflow() {
        Status now = firm().status(issue.text("status")).orElseThrow();
        String buttons = firm().statuses().stream()
                .filter(status -> !status.equals(now))
                .map(status -> "<button name=\"status\" value=\"" + Html.escape(status.name()) + "\">"
                        + Html.escape(status.name()) + "</button>")
                .collect(Collectors.joining());
        return """
                <form class="workflow" method="post" action="/browse/%s/status" aria-label="Workflow">
                %s <span class="muted">move to</span> %s
                </form>
                """.formatted(issue.key(), Html.status(now), buttons);
    }

    private String description() {
        String html = issue.prose("description").map(Prose::html).orElse("<p class=\"muted\">No description.</p>");
        String context = issue.prose(Fields.CONTEXT)
                .map(prose -> "<h2>Context</h2><div class=\"prose\">" + prose.html() + "</div>")
                .orElse("");
        return """
                <section aria-labelledby="description"><h2 id="description">Description</h2>
                <div class="prose">%s</div>%s
                %s</section>
                """.formatted(html, context, editor());
    }

    private String editor() {
        return """
                <details class="edit"><summary>Edit summary, description and context</summary>
                <form method="post" action="/browse/%1$s/text">
                <label for="summary">Summary</label>
                <input id="summary" name="summary" required maxlength="255" value="%2$s">
                <label for="text">Description <span class="muted">in wiki markup</span></label>
                <textarea id="text" name="description" rows="16">%3$s</textarea>
                <label for="context">Context <span class="muted">a field of its own, in wiki markup</span></label>
                <textarea id="context" name="context" rows="4">%4$s</textarea>
                <button class="primary">Save</button>
                </form></details>
                """.formatted(
                        issue.key(),
                        Html.escape(issue.summary()),
                        Html.escape(wiki("description")),
                        Html.escape(wiki(Fields.CONTEXT)));
    }

    private String wiki(String field) {
        return issue.prose(field).map(Prose::wiki).orElse("");
    }

    private String links() {
        if (issue.links().isEmpty()) {
            return "";
        }
        String items = issue.links().stream().map(TicketPage::link).collect(Collectors.joining());
        return "<section aria-labelledby=\"links\"><h2 id=\"links\">Web links</h2><ul class=\"links\">" + items
                + "</ul></section>\n";
    }

    private static String link(RemoteLink link) {
        boolean web = link.url().matches("(?i)https?://.*");
        String title = Html.escape(link.title());
        String name = web
                ? "<a href=\"" + Html.escape(link.url()) + "\" rel=\"noopener noreferrer\">" + title + "</a>"
                : title;
        String summary =
                link.summary().isBlank() ? "" : "<span class=\"muted\">" + Html.escape(link.summary()) + "</span>";
        return "<li>" + name + summary + "</li>";
    }
}
