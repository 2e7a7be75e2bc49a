package dev.handoff.server.advice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What should be written on one ticket now.
 *
 * @param edits empty when nothing needs to change
 * @param notBefore look again at this instant, because a comment is held back until then; null when nothing waits
 * @param notes what was noticed or deliberately not done, one sentence each, for the log and the preview
 */
public record Advice(List<Edit> edits, @Nullable Instant notBefore, List<String> notes) {

    public Advice {
        edits = List.copyOf(edits);
        notes = List.copyOf(notes);
    }

    static Advice silence(String why) {
        return new Advice(List.of(), null, List.of(why));
    }

    static Advice later(Instant notBefore, String why) {
        return new Advice(List.of(), notBefore, List.of(why));
    }

    /** Does a comment that stands already get a new text? */
    public boolean editsComment() {
        return edits.stream().anyMatch(Edit.UpdateComment.class::isInstance);
    }

    /** Would people be notified of a new comment? Such advice needs room in the {@link CommentBudget}. */
    public boolean createsComment() {
        return edits.stream().anyMatch(Edit.CreateComment.class::isInstance);
    }
}
