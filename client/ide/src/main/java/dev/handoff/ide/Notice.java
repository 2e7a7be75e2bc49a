package dev.handoff.ide;

import dev.handoff.client.Handoff;
import dev.handoff.client.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Something that happened elsewhere and that the person at the IDE would want to hear of. */
public sealed interface Notice {

    /** The ticket's key. */
    String key();

    /**
     * A question was answered.
     *
     * @param mine asked by whoever sits at this IDE
     */
    record Answered(String key, Question question, boolean mine) implements Notice {}

    /** A section changed on which the hand-off had been accepted. */
    record Reopened(String key, Handoff.Reopened item) implements Notice {}

    /** The sender confirmed the read-back. */
    record Accepted(String key) implements Notice {}

    /** The sender corrected the read-back. */
    record Corrected(String key, Handoff.Correction correction) implements Notice {}

    /** An action given while offline was not taken. */
    record NotTaken(String key, String reason) implements Notice {}

    /** What is new between two looks at the same ticket. */
    static List<Notice> between(TicketView before, TicketView after) {
        List<Notice> notices = new ArrayList<>();
        Handoff was = before.handoff();
        Handoff is = after.handoff();
        if (!before.key().equals(after.key()) || is == null || was == null || was.number() != is.number()) {
            return notices;
        }
        after.questions().stream()
                .filter(question -> question.state().equals("answered"))
                .filter(question ->
                        question(before, question.id()).filter(Notice::open).isPresent())
                .forEach(question -> notices.add(
                        new Answered(after.key(), question, after.asked().contains(question.id()))));
        after.reopened().stream()
                .filter(item -> !before.reopened().contains(item))
                .forEach(item -> notices.add(new Reopened(after.key(), item)));
        if (was.acceptedAt() == null && is.acceptedAt() != null) {
            notices.add(new Accepted(after.key()));
        }
        correction(is)
                .filter(found -> !correction(was).equals(Optional.of(found)))
                .ifPresent(found -> notices.add(new Corrected(after.key(), found)));
        return notices;
    }

    private static Optional<Question> question(TicketView view, String id) {
        return view.questions().stream()
                .filter(question -> Objects.equals(question.id(), id))
                .findFirst();
    }

    private static boolean open(Question question) {
        return question.state().equals("open");
    }

    private static Optional<Handoff.Correction> correction(Handoff handoff) {
        return Optional.ofNullable(handoff.readBack()).map(Handoff.ReadBack::correction);
    }
}
