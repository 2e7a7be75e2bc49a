package dev.handoff.server.context;

import dev.handoff.server.ticket.Comment;
import java.time.Instant;
import java.time.ZoneOffset;

/** How {@link Answer#where()} names a comment: by its day, or else by its author. */
public final class CommentPlace {

    private static final String COMMENT = "comment";

    private CommentPlace() {}

    public static String of(Comment comment) {
        if (comment.created() != null) {
            return of(comment.created());
        }
        return comment.author() == null
                ? COMMENT
                : COMMENT + " by " + comment.author().displayName();
    }

    /** @param written when the comment was */
    public static String of(Instant written) {
        return COMMENT + " of " + written.atZone(ZoneOffset.UTC).toLocalDate();
    }

    static boolean is(String where) {
        return where.startsWith(COMMENT);
    }
}
