package dev.handoff.server.ticket;

import java.util.Map;

/**
 * The writing door to one tracker. Every method throws {@link TrackerException} when the tracker refuses or cannot be
 * reached; after {@link TrackerException.Unreachable} the write may or may not have happened.
 */
public interface TicketEdits {

    /**
     * Adds a comment; people are notified by the tracker.
     *
     * @param properties entity properties of the new comment, raw JSON by key
     * @return the new comment's id
     */
    String createComment(TicketKey key, CommentText text, boolean internal, Map<String, String> properties);

    /** Replaces a comment's text, without notifying where the tracker allows that. */
    void updateComment(TicketKey key, String commentId, CommentText text, boolean internal);

    /** Replaces a comment's text and has the tracker notify those it mentions, where the tracker can do that on an edit. */
    default void updateCommentAndNotify(TicketKey key, String commentId, CommentText text, boolean internal) {
        updateComment(key, commentId, text, internal);
    }

    void putCommentProperty(TicketKey key, String commentId, String property, String json);

    void addLabel(TicketKey key, String label);

    void removeLabel(TicketKey key, String label);

    /** Creates or updates the link with {@link RemoteLink#globalId()}. */
    void putRemoteLink(TicketKey key, RemoteLink link);

    /** Removes the link with this global id; nothing happens when it is gone already. */
    void removeRemoteLink(TicketKey key, String globalId);

    /**
     * Moves the ticket along its workflow.
     *
     * @param status the status it is to have, or the transition to it, by name
     * @throws TrackerException.Rejected when its workflow offers us no such way
     */
    void move(TicketKey key, String status);

    /** @param json at most 32,768 characters */
    void putProperty(TicketKey key, String property, String json);
}
