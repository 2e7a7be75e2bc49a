package dev.handoff.ide;

import dev.handoff.client.Checklist.Item;
import dev.handoff.client.Handoff;
import dev.handoff.client.Question;
import dev.handoff.client.Question.Answer;
import dev.handoff.ide.Prose.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What there is to read about a ticket: one item, its questions, what an acceptance is about. */
public record Story(Texts texts, SiteClock clock) {

    /** The item that an acceptance is about to answer. */
    private static final String READ_BACK = "READBACK";

    /** One line that tells what to do next. */
    public static Prose hint(String text) {
        return new Prose().line(Kind.ASIDE, text);
    }

    /** The item: what is asked, what was found and where, its questions, what changed, why it matters. */
    public Prose item(TicketView view, Item item, Instant now) {
        Prose prose = new Prose().line(Kind.HEADING, item.question());
        prose.line(Kind.QUOTE, quoted(item.evidence()))
                .line(Kind.ASIDE, item.where())
                .line(Kind.PLAIN, capital(texts.say("item.state", texts.say("state." + item.state()), item.reason())));
        view.reopened().stream()
                .filter(one -> one.item().equals(item.id()))
                .forEach(one ->
                        changed(prose, one, texts.say("item.changed", one.by().name())));
        List<Question> questions = view.questions().stream()
                .filter(question -> question.item().equals(item.id()))
                .toList();
        questions.forEach(question -> asked(prose.gap(), question, now));
        section(prose, "item.why", item.why());
        section(prose, "item.example", item.example());
        return prose;
    }

    private void section(Prose prose, String heading, String text) {
        if (!text.isBlank()) {
            prose.gap().line(Kind.HEADING, texts.say(heading)).line(Kind.PLAIN, text);
        }
    }

    private static void changed(Prose prose, Handoff.Reopened reopened, String heading) {
        prose.gap().line(Kind.WARNING, heading);
        for (Handoff.Words words : reopened.diff()) {
            prose.run(
                            switch (words.kind()) {
                                case "added" -> Kind.ADDED;
                                case "removed" -> Kind.REMOVED;
                                default -> Kind.PLAIN;
                            },
                            words.text().strip())
                    .run(Kind.PLAIN, " ");
        }
        prose.end();
    }

    /** All questions of the hand-off, the open ones first. */
    public Prose questions(TicketView view, Instant now) {
        Prose prose = new Prose();
        view.openQuestions().forEach(question -> one(prose, view, question, now));
        view.questions().stream()
                .filter(question -> !question.state().equals("open"))
                .forEach(question -> one(prose, view, question, now));
        return prose.runs().isEmpty() ? prose.line(Kind.ASIDE, texts.say("questions.none")) : prose;
    }

    private void one(Prose prose, TicketView view, Question question, Instant now) {
        prose.gap().line(Kind.HEADING, view.name(question.item()));
        asked(prose, question, now);
    }

    private void asked(Prose prose, Question question, Instant now) {
        String when = clock.moment(Instant.parse(question.askedAt()), now);
        String whom = question.addressee().person().name();
        prose.line(Kind.ASIDE, texts.say("question.asked", question.asker().name(), whom, when))
                .line(Kind.QUOTE, quoted(question.text()));
        Answer answer = question.answer();
        if (answer != null) {
            String said = clock.moment(Instant.parse(answer.at()), now);
            prose.line(Kind.ASIDE, texts.say("question.answered", answer.by().name(), said))
                    .line(Kind.QUOTE, quoted(answer.text()));
        }
        Question.Clock running = question.clock();
        if (running != null) {
            prose.line(running.overdue() ? Kind.WARNING : Kind.PLAIN, clock.due(question, now))
                    .line(Kind.ASIDE, clock.hours(running.site(), now));
        }
    }

    /** What an acceptance takes: the gist of the ticket, the sender's correction, or what changed. */
    public Prose acceptance(Form form) {
        TicketView view = form.view();
        Prose prose = new Prose();
        return switch (form.accepts()) {
            case CHANGES -> {
                view.reopened()
                        .forEach(one -> changed(
                                prose,
                                one,
                                view.name(one.item()) + ": "
                                        + texts.say("item.changed", one.by().name())));
                yield prose;
            }
            case CORRECTION -> readBack(view);
            case READ_BACK -> gist(view);
        };
    }

    /** The read-back and what the sender put right in it. */
    public Prose readBack(TicketView view) {
        Handoff.ReadBack readBack =
                view.handoff() == null ? null : view.handoff().readBack();
        Prose prose = new Prose();
        if (readBack != null) {
            prose.line(Kind.ASIDE, texts.say("event.read-back", readBack.by().name()))
                    .line(Kind.QUOTE, quoted(readBack.text()));
            Handoff.Correction correction = readBack.correction();
            if (correction != null) {
                prose.gap()
                        .line(
                                Kind.ASIDE,
                                texts.say("event.corrected", correction.by().name()))
                        .line(Kind.QUOTE, quoted(correction.text()));
            }
        }
        return prose;
    }

    /** What is missing, each with the reason; for whoever returns a ticket. */
    public Prose gaps(TicketView view) {
        Prose prose = new Prose();
        view.items(TicketView.Group.GAP)
                .forEach(item -> prose.gap().line(Kind.HEADING, item.name()).line(Kind.PLAIN, capital(item.reason())));
        return prose;
    }

    private Prose gist(TicketView view) {
        Prose prose = new Prose();
        List<Item> gaps = view.items(TicketView.Group.GAP).stream()
                .filter(item -> !item.id().equals(READ_BACK))
                .toList();
        if (!gaps.isEmpty()) {
            String names = String.join(", ", gaps.stream().map(Item::name).toList());
            prose.line(Kind.HEADING, texts.count("accept.gaps", gaps.size(), names));
        }
        for (Item item : view.items(TicketView.Group.ANSWERED)) {
            prose.gap().line(Kind.HEADING, item.name()).line(Kind.PLAIN, item.evidence());
        }
        return prose;
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String quoted(String text) {
        return text.isBlank() ? "" : "“" + text.strip() + "”";
    }
}
