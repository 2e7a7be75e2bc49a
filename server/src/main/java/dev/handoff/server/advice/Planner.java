package dev.handoff.server.advice;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.gate.Back;
import dev.handoff.server.site.Crossing;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plans what to write on a ticket. Quiet by design: it begins to speak only on a flagged ticket that crosses, and once it
 * has spoken it keeps that one comment true.
 */
public final class Planner {

    private final AdviceSettings settings;
    private final CommentWriter writer;

    public Planner(AdviceSettings settings, CommentWriter writer) {
        this.settings = settings;
        this.writer = writer;
    }

    public Advice plan(Sighting sighting) {
        Ticket ticket = sighting.ticket();
        if (ticket.labels().contains(settings.muteLabel())) {
            return Advice.silence("muted by the label " + settings.muteLabel());
        }
        List<Comment> ours = OwnComments.find(ticket, sighting.self());
        if (sighting.standing().isMuted()) {
            return muted(sighting, ours);
        }
        if ("done".equals(ticket.statusCategory()) && sighting.assessment().flagged()) {
            return Advice.silence("the ticket is done; nobody is asked any more");
        }
        return ours.isEmpty() ? firstWord(sighting) : keepTrue(sighting, ours);
    }

    /** For somebody whom the comment addresses, where the tracker does not tell them. */
    public Letter letter(Sighting sighting, String language) {
        Direction direction = direction(sighting, Remembered.on(sighting.ticket()));
        return writer.letter(sighting.ticket(), direction, sighting.standing(), language);
    }

    /** Says once that we are silent now, where we have spoken before. */
    private Advice muted(Sighting sighting, List<Comment> ours) {
        if (ours.isEmpty()) {
            return Advice.silence("muted by a command");
        }
        Remembered before = Remembered.on(sighting.ticket());
        CommentText text = writer.muted(direction(sighting, before), sighting.standing());
        return new Advice(
                commentEdits(sighting, ours.get(0), text, Fingerprint.hash(text), before),
                null,
                List.of("muted by a command"));
    }

    private Advice firstWord(Sighting sighting) {
        Optional<String> silence = Silence.reason(sighting, settings);
        if (silence.isPresent()) {
            return Advice.silence(silence.get());
        }
        Instant graceEnds = graceEnds(sighting);
        if (graceEnds != null && sighting.now().isBefore(graceEnds)) {
            return Advice.later(graceEnds, "still being written: left alone until " + graceEnds);
        }
        if (sighting.standing().back() instanceof Back.Waits waits) {
            return Advice.later(waits.until(), "to be moved back with its comment, unless others move with it");
        }
        CommentText text = write(sighting, null);
        String hash = Fingerprint.hash(text);
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.CreateComment(
                text, sighting.ticket().mayHaveCustomers(), Map.of(Fingerprint.PROPERTY, Fingerprint.property(hash))));
        edits.addAll(around(sighting, null, hash));
        return new Advice(edits, null, stays(sighting));
    }

    private Advice keepTrue(Sighting sighting, List<Comment> ours) {
        Remembered before = Remembered.on(sighting.ticket());
        Comment comment = ours.get(0);
        CommentText text = write(sighting, before);
        String hash = Fingerprint.hash(text);
        List<Edit> edits = new ArrayList<>(commentEdits(sighting, comment, text, hash, before));
        edits.addAll(around(sighting, before, hash));
        List<String> notes = new ArrayList<>(extraComments(ours));
        notes.addAll(stays(sighting));
        Instant later = sighting.standing().back() instanceof Back.Waits waits ? waits.until() : null;
        return new Advice(edits, later, notes);
    }

    private CommentText write(Sighting sighting, @Nullable Remembered before) {
        return writer.write(
                sighting.assessment(),
                sighting.ticket().summary(),
                direction(sighting, before),
                sighting.goodAnswers(),
                sighting.standing());
    }

    private static List<Edit> commentEdits(
            Sighting sighting, Comment comment, CommentText text, String hash, @Nullable Remembered before) {
        String written = Fingerprint.written(comment);
        if (hash.equals(written)) {
            return List.of();
        }
        Edit property = new Edit.PutCommentProperty(comment.id(), Fingerprint.PROPERTY, Fingerprint.property(hash));
        if (Fingerprint.saysTheSame(comment.body(), text)) {
            return written == null ? List.of() : List.of(property);
        }
        // A tracker that keeps no comment properties and rewrites our text would otherwise be written to for ever.
        if (written == null && before != null && before.hash().equals(hash)) {
            return List.of();
        }
        boolean internal = comment.internal() || sighting.ticket().mayHaveCustomers();
        boolean notifies = sighting.standing().notifies();
        return List.of(new Edit.UpdateComment(comment.id(), text, internal, notifies), property);
    }

    /** Labels, links and what we remember. */
    private List<Edit> around(Sighting sighting, @Nullable Remembered before, String hash) {
        Ticket ticket = sighting.ticket();
        Assessment assessment = sighting.assessment();
        LabelPlan labels = LabelPlan.of(ticket, sighting.self(), settings, before, assessment.flagged());
        List<Edit> edits = new ArrayList<>(labels.edits());
        if (assessment.flagged()) {
            edits.addAll(LinkPlan.edits(ticket, assessment.sources(), before));
        }
        List<String> sources =
                assessment.flagged() || before == null ? Remembered.sourceIds(assessment.sources()) : before.sources();
        if (sighting.standing().back() instanceof Back.Due due) {
            edits.add(new Edit.MoveBack(due.status()));
        }
        Remembered after = Remembered.of(
                assessment, direction(sighting, before).toString(), labels, sources, hash, sighting.now());
        if (!after.sameAs(before)) {
            edits.add(new Edit.PutProperty(Remembered.PROPERTY, after.json()));
        }
        return edits;
    }

    /** Which way the comment speaks: a ticket on its way back, or no longer crossing, keeps the way it was sent. */
    private static Direction direction(Sighting sighting, @Nullable Remembered before) {
        Crossing crossing = sighting.crossing();
        if (crossing != null && !Silence.comesHome(sighting)) {
            return crossing.direction();
        }
        if (before != null && before.direction().contains("->")) {
            String[] ends = before.direction().split("->", 2);
            return new Direction(ends[0], ends[1]);
        }
        return sighting.assessment().direction();
    }

    private @Nullable Instant graceEnds(Sighting sighting) {
        Crossing crossing = sighting.crossing();
        Instant touched = HumanTouch.last(sighting.ticket(), sighting.self());
        boolean approaching = crossing != null && crossing.phase() == Crossing.Phase.APPROACHING;
        return approaching && touched != null && !sighting.standing().isSpokenTo()
                ? touched.plus(settings.grace())
                : null;
    }

    private static List<String> stays(Sighting sighting) {
        return sighting.standing().back() instanceof Back.Stays stays
                        && !stays.why().isEmpty()
                ? List.of("not moved back: " + stays.why())
                : List.of();
    }

    private static List<String> extraComments(List<Comment> ours) {
        return ours.stream()
                .skip(1)
                .map(extra -> "comment " + extra.id() + " is ours too and left as it is; delete it by hand")
                .toList();
    }
}
