package dev.handoff.server.sandbox.pages;

import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.stream.Collectors;

/** The comments of a ticket, and a form for one more. */
record Conversation(Tracker tracker, Issue issue) {

    String render() {
        String comments = issue.comments().isEmpty()
                ? "<p class=\"muted\">Nobody has said anything yet.</p>"
                : issue.comments().stream().map(this::comment).collect(Collectors.joining());
        return """
                <section aria-labelledby="comments"><h2 id="comments">Comments</h2>
                %s
                <form class="say" method="post" action="/browse/%s/comment">
                <label for="say">Add a comment <span class="muted">in wiki markup</span></label>
                <textarea id="say" name="comment" rows="3" required></textarea>
                <button class="primary">Comment</button>
                </form></section>
                """.formatted(comments, issue.key());
    }

    private String comment(Comment comment) {
        User author = tracker.firm().knownUser(comment.author());
        String edited = comment.updated().equals(comment.created())
                ? ""
                : " <span class=\"muted\">edited " + Html.time(comment.updated(), tracker.now()) + "</span>";
        return """
                <article class="comment%s" id="comment-%s" aria-label="Comment by %s">
                <header>%s<strong>%s</strong>%s%s <span class="muted">%s</span>%s</header>
                <div class="prose">%s</div>
                </article>
                """.formatted(
                author.app() ? " app" : "",
                comment.id(),
                Html.escape(author.displayName()),
                Html.avatar(author),
                Html.escape(author.displayName()),
                author.app() ? " <span class=\"badge\">app</span>" : "",
                comment.internal() ? " <span class=\"badge internal\">internal, hidden from the client</span>" : "",
                Html.time(comment.created(), tracker.now()),
                edited,
                comment.body().html());
    }
}
