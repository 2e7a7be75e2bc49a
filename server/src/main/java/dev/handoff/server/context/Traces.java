package dev.handoff.server.context;

import dev.handoff.server.context.Trace.Answered;
import dev.handoff.server.ticket.Ticket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Takes down what is kept of a ticket. */
final class Traces {

    private static final int LINES = 200;

    private static final List<String> LANGUAGES = List.of("en", "pl");

    private final Subject subject;
    private final Past past;
    private final Pages pages;

    Traces(Subject subject, Past past, Pages pages) {
        this.subject = subject;
        this.past = past;
        this.pages = pages;
    }

    Memory memory(Assessment assessment) {
        GoodAnswers good = past.goodAnswers(pages.whole().ticket(), pages.text(), assessment.copies());
        Map<String, String> examples = new HashMap<>();
        for (Answer gap : assessment.gaps()) {
            for (String language : LANGUAGES) {
                GoodAnswer shown = good.of(gap.item(), language);
                String key = shown == null ? "" : shown.key().value();
                examples.put(Said.slot(gap.item(), language), key);
            }
        }
        return new Memory(trace(assessment), new Said(pages.text(), assessment.copies(), pages.repeated(), examples));
    }

    /** The key of the ticket above, or the ticket's own summary. */
    static String family(Ticket ticket) {
        return ticket.parent() != null
                ? ticket.parent().key().value()
                : Long.toHexString(Hashes.line(ticket.summary()));
    }

    /** Nothing is kept of what customers write, or of what only some may read. */
    private Trace trace(Assessment assessment) {
        Reading whole = pages.whole();
        Ticket ticket = whole.ticket();
        if (!ticket.isOpen()) {
            return Trace.bare(ticket.key());
        }
        return new Trace(
                ticket.key(),
                family(ticket),
                ticket.reporter() == null
                        ? 0
                        : Hashes.line("by " + ticket.reporter().id()),
                ticket.created(),
                new HashSet<>(ticket.components()),
                new HashSet<>(ticket.labels()),
                subject.stems(whole.summary()),
                lines(whole),
                answers(pages.unprompted(), assessment));
    }

    private static Hashes lines(Reading reading) {
        Stream<String> lines = reading.body().stream()
                .filter(line -> line.kind() != Line.Kind.SUMMARY && line.kind() != Line.Kind.CODE)
                .map(Line::text);
        Stream<String> stories = reading.stories().stream().map(UserStory::text);
        return Hashes.of(Stream.concat(lines, stories)
                .filter(text -> !text.isEmpty())
                .limit(LINES)
                .mapToLong(Hashes::line));
    }

    private List<Answered> answers(Reading reading, Assessment assessment) {
        List<Answered> answers = new ArrayList<>();
        for (Answer answer : assessment.answers()) {
            if (answer.state() == AnswerState.PRESENT) {
                Answered kept = answered(answer, reading);
                if (!kept.text().isEmpty() || kept.runs().size() > 0) {
                    answers.add(kept);
                }
            }
        }
        return answers;
    }

    private Answered answered(Answer answer, Reading reading) {
        Item item = answer.item();
        Reading own = pages.template().answering(item, reading);
        String text = shown(answer, own);
        List<List<Line>> passages = Copies.ITEMS.contains(item) ? Copies.passages(item, own) : List.of();
        if (passages.isEmpty()) {
            return new Answered(item, Quotable.language(text), text, Hashes.NONE, true);
        }
        List<Line> passage = passages.get(0);
        Set<String> rest = Copies.rest(subject, passage, reading, Hashes.NONE);
        String whole = Copies.text(passage);
        boolean home = Subject.shared(subject.stems(whole), rest) > 1;
        return new Answered(item, Quotable.language(whole), text, Hashes.runs(whole), home);
    }

    /** What stands under the item's label, or the evidence where it stands under none; blank where it cannot be shown. */
    private static String shown(Answer answer, Reading own) {
        if (CommentPlace.is(answer.where()) || answer.where().startsWith("summary")) {
            return "";
        }
        return own.fields(answer.item()).stream()
                .filter(field ->
                        field.where().equals(answer.where()) && !field.lines().isEmpty())
                .findFirst()
                .map(field -> Quotable.lines(
                        field.lines().stream().map(Line::text).toList(), answer.item() == Item.ACCEPTANCE))
                .orElseGet(() -> Quotable.text(answer.evidence()));
    }
}
