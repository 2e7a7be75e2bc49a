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

    /** @param properties entity properties of the new comment, raw JSON by key */
    record CreateComment(CommentText text, boolean internal, Map<String, String> properties) implements Edit {
        public CreateComment {
            properties = Map.copyOf(properties);
        }

        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.createComment(key, text, internal, properties);
        }
    }

    record UpdateComment(String commentId, CommentText text, boolean internal) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.updateComment(key, commentId, text, internal);
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

    record PutProperty(String property, String json) implements Edit {
        @Override
        public void write(TicketKey key, TicketEdits tracker) {
            tracker.putProperty(key, property, json);
        }
    }
}
