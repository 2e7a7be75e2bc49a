package dev.handoff.server.advice;

import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TicketKey;
import java.util.Map;

/** One thing to write on a ticket. */
public sealed interface Edit {

    /** Writes it. */
    void write(TicketKey key, TicketEdits tracker);

    /** Is it the comment itself, which people need? Everything else is spared where a tracker refuses it. */
    default boolean isTheComment() {
        return false;
    }

    /** The same edit without the instant it was planned at: two that are equal write the same twice. */
    default Edit timeless() {
        return this;
    }

    /** @param properties entity properties of the new comment, raw JSON by key */
    record CreateComment(CommentText text, boolean internal, Map<String, String> properties) implements Edit {
        public CreateComment {
            properties = Map.copyOf(properties);
        }

        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.createComment(key, text, internal, properties);
        }

        @Override
        public boolean isTheComment() {
            return true;
        }
    }

    /** @param notifies should people hear of it? Only where it newly addresses somebody */
    record UpdateComment(String commentId, CommentText text, boolean internal, boolean notifies) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            if (notifies) {
                tracker.updateCommentAndNotify(key, commentId, text, internal);
            } else {
                tracker.updateComment(key, commentId, text, internal);
            }
        }

        /** The same text is the same edit, whoever is to hear of it. */
        @Override
        public Edit timeless() {
            return new UpdateComment(commentId, text, internal, false);
        }

        @Override
        public boolean isTheComment() {
            return true;
        }
    }

    record PutCommentProperty(String commentId, String property, String json) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.putCommentProperty(key, commentId, property, json);
        }
    }

    record AddLabel(String label) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.addLabel(key, label);
        }
    }

    record RemoveLabel(String label) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.removeLabel(key, label);
        }
    }

    record PutRemoteLink(RemoteLink link) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.putRemoteLink(key, link);
        }
    }

    record RemoveRemoteLink(String globalId) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.removeRemoteLink(key, globalId);
        }
    }

    /** @param status that the gate sends it back to */
    record MoveBack(String status) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.move(key, status);
        }
    }

    record PutProperty(String property, String json) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.putProperty(key, property, json);
        }

        @Override
        public Edit timeless() {
            return new PutProperty(property, Remembered.timeless(json));
        }
    }
}
