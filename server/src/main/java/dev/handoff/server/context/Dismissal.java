package dev.handoff.server.context;

import dev.handoff.server.why.Why;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's word that a question is wrong on this ticket: they know the ticket, we know words.
 *
 * @param by the person's account id, or the name of an API token; kept, and never shown in a report
 * @param name as the judgement names them; may be blank
 * @param reason may be blank: who says that we are wrong owes us none; shortened where it is very long
 * @param where the place for people, as in {@link Answer#where()}
 * @param at null where the tracker does not tell
 */
public record Dismissal(
        Item item,
        Door door,
        String by,
        String name,
        String reason,
        String where,
        @Nullable Instant at) {

    private static final int LONGEST_REASON = 2_000;

    public Dismissal {
        by = storable(by);
        name = storable(name);
        String whole = storable(reason).strip();
        reason = whole.substring(0, Math.min(whole.length(), LONGEST_REASON));
    }

    /** A database refuses the character NUL, and a tracker may let it through. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    /**
     * Through what it reached us; the same door says a thing once, however often we look.
     *
     * @param id of the comment, or the name of the token
     */
    public record Door(Kind kind, String id) {

        public enum Kind {
            COMMENT,
            API
        }

        public static Door comment(String id) {
            return new Door(Kind.COMMENT, id);
        }

        public static Door api(String token) {
            return new Door(Kind.API, token);
        }
    }

    Why why() {
        return name.isBlank() ? Why.of("dismissed as wrong by somebody") : Why.of("dismissed as wrong by {}", name);
    }
}
