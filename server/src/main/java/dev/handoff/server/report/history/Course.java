package dev.handoff.server.report.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a hand-off went on after the crossing.
 *
 * @param complete when the ticket first answered everything; the crossing itself where it did by then, null while it never has
 * @param latest what it answered when it was last judged during this hand-off
 * @param reopenings from when an accepted item's text changed until that was accepted or taken back
 */
public record Course(
        @Nullable Instant complete,
        Answered latest,
        Milestones milestones,
        List<QuestionFact> questions,
        List<Span> reopenings) {

    public Course {
        questions = List.copyOf(questions);
        reopenings = List.copyOf(reopenings);
    }

    public boolean isOver() {
        return milestones.over() != null;
    }

    /** When work was done that had to be done again: from pick-up to return, and while accepted text was open again. */
    public List<Span> rework() {
        List<Span> rework = new ArrayList<>(reopenings);
        if (milestones.pickedUp() != null && milestones.returned() != null) {
            rework.add(new Span(milestones.pickedUp(), milestones.returned()));
        }
        return rework;
    }
}
