package dev.handoff.server.advice;

import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TicketKey;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes nothing, and tells exactly what would be written where. */
public final class DryRun implements TicketEdits {

    private final Consumer<String> tell;

    /** @param tell receives one message per edit; the one with a comment has many lines */
    public DryRun(Consumer<String> tell) {
        this.tell = tell;
    }

    @Override
    public String createComment(TicketKey key, CommentText text, boolean internal, Map<String, String> properties) {
        tell.accept(key + ": would add " + kind(internal) + ":\n" + indented(text));
        return "dry-run";
    }

    @Override
    public void updateComment(TicketKey key, String commentId, CommentText text, boolean internal) {
        tell.accept(key + ": would edit " + (internal ? "the internal comment " : "the comment ") + commentId
                + " to say:\n" + indented(text));
    }

    @Override
    public void putCommentProperty(TicketKey key, String commentId, String property, String json) {
        tell.accept(key + ": would set the property " + property + " of comment " + commentId + " to " + json);
    }

    @Override
    public void addLabel(TicketKey key, String label) {
        tell.accept(key + ": would add the label " + label);
    }

    @Override
    public void removeLabel(TicketKey key, String label) {
        tell.accept(key + ": would remove the label " + label);
    }

    @Override
    public void putRemoteLink(TicketKey key, RemoteLink link) {
        tell.accept(key + ": would link to \"" + link.title() + "\" <" + link.url() + ">");
    }

    @Override
    public void removeRemoteLink(TicketKey key, String globalId) {
        tell.accept(key + ": would remove our link " + globalId);
    }

    @Override
    public void move(TicketKey key, String status) {
        tell.accept(key + ": would move it back to " + status);
    }

    @Override
    public void putProperty(TicketKey key, String property, String json) {
        tell.accept(key + ": would set the property " + property + " to " + json);
    }

    private static String kind(boolean internal) {
        return internal ? "an internal comment" : "a comment";
    }

    private static String indented(CommentText text) {
        return AdfText.of(text.adf())
                .strip()
                .lines()
                .map(line -> line.isEmpty() ? "    |" : "    | " + line)
                .collect(Collectors.joining("\n"));
    }
}
