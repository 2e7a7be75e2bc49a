package dev.handoff.server.sandbox.pages;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.markup.Prose;
import dev.handoff.server.sandbox.tracker.Fields;
import dev.handoff.server.sandbox.tracker.Hand;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.List;

/** Does what the forms of a ticket's page ask for. */
record Forms(Tracker tracker, User actor) {

    Page take(Issue issue, String form, Visit visit) {
        Hand hand = new Hand(tracker, actor);
        String key = issue.key();
        switch (form) {
            case "text" -> text(hand, issue, visit);
            case "status" -> hand.status(key, visit.field("status"));
            case "assignee" -> hand.assign(key, visit.field("assignee").isEmpty() ? null : visit.field("assignee"));
            case "labels" -> hand.labels(key, words(visit.field("labels")));
            case "comment" -> comment(hand, key, visit.field("comment"));
            default -> {
                return Page.plain(404, "text/plain", "There is no form '" + form + "'.");
            }
        }
        return Page.seeOther("/browse/" + key + (form.equals("comment") ? "#comments" : ""));
    }

    private static void text(Hand hand, Issue issue, Visit visit) {
        if (!visit.field("summary").isBlank()) {
            hand.rename(issue.key(), visit.field("summary").strip());
        }
        rewrite(hand, issue, "description", visit.field("description"));
        rewrite(hand, issue, Fields.CONTEXT, visit.field("context"));
    }

    /** A text that was an Atlassian document stays one, and one that nobody touched stays as it is. */
    private static void rewrite(Hand hand, Issue issue, String field, String wiki) {
        if (wiki.strip().equals(issue.prose(field).map(Prose::wiki).orElse("").strip())) {
            return;
        }
        JsonElement old = issue.value(field);
        Prose written = new Prose.Wiki(wiki.strip());
        boolean document = old != null && old.isJsonObject() && !wiki.isBlank();
        hand.write(issue.key(), field, document ? new Prose.Adf(written.adf()) : written);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+", -1)).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void comment(Hand hand, String key, String text) {
        if (!text.isBlank()) {
            hand.comment(key, text.strip());
        }
    }
}
