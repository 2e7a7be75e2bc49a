package dev.handoff.server.advice;

import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.CitedLink;
import dev.handoff.server.context.ContextHit;
import dev.handoff.server.context.ExpectedSource;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.WorkKind;
import dev.handoff.server.library.Remark;
import dev.handoff.server.library.Validity;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.why.Why;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An assessment in which everything is answered, until told otherwise. */
final class Assessments {

    private static final Map<Item, String> EVIDENCE = Map.of(
            Item.WHO, "home owners with one claim in the last five years.",
            Item.NEED, "the slider stops at £350 and most of them leave",
            Item.OUTCOME, "take-up 9% -> 14% by the end of March",
            Item.ACCEPTANCE, "the slider shows 500 and 750 for Larkfield; every other insurer stops at 350",
            Item.HARM, "somebody cannot find £1,000 when the kitchen floods");

    private final Map<Item, Answer> answers = new EnumMap<>(Item.class);
    private final List<ExpectedSource> sources = new ArrayList<>();
    private final List<ContextHit> context = new ArrayList<>();
    private WorkKind kind = WorkKind.STORY;
    private Direction direction = new Direction("UK", "PL");

    private Assessments() {
        for (Item item : Item.USUAL) {
            answer(item, AnswerState.PRESENT, EVIDENCE.getOrDefault(item, "words that answer it"), "description", "");
        }
        answer(Item.READBACK, AnswerState.NA, "", "", "judged after pick-up");
    }

    static Assessments complete() {
        return new Assessments();
    }

    static Assessments chore() {
        Assessments chore = new Assessments();
        chore.kind = WorkKind.CHORE;
        for (Item item : Item.USUAL) {
            chore.answer(item, AnswerState.NA, "", "", "does not apply to a chore");
        }
        return chore;
    }

    Assessments missing(Item... items) {
        for (Item item : items) {
            answer(item, AnswerState.MISSING, "", "", "Looked for " + item + " and found nothing.");
        }
        return this;
    }

    /** Missing, and not held against the ticket. */
    Assessments adviceOnly(Item item) {
        answers.put(
                item,
                new Answer(
                        item,
                        AnswerState.MISSING,
                        "",
                        "",
                        Why.of("Looked for it and found nothing."),
                        true,
                        List.of()));
        return this;
    }

    Assessments hollow(Item item, String evidence, String where, String why) {
        return answer(item, AnswerState.HOLLOW, evidence, where, why);
    }

    Assessments answer(Item item, AnswerState state, String evidence, String where, String why) {
        answers.put(item, new Answer(item, state, evidence, where, Why.of(why)));
        return this;
    }

    /** Evidence that stands on these links. */
    Assessments links(CitedLink... links) {
        answers.put(
                Item.EVIDENCE,
                new Answer(
                        Item.EVIDENCE,
                        AnswerState.PRESENT,
                        "the report",
                        "description",
                        Why.NOTHING,
                        false,
                        List.of(links)));
        return this;
    }

    Assessments source(String id, String title, String why) {
        sources.add(new ExpectedSource(id, title, "https://rules.example/" + id, Why.of(why), false));
        return this;
    }

    /** A source that the ticket names, and of which the day has something to say. */
    Assessments cited(String id, String title, Remark remark) {
        sources.add(new ExpectedSource(
                id, title, "https://rules.example/" + id, Why.of("named"), true, Validity.ALWAYS, List.of(remark)));
        return this;
    }

    Assessments hit(String kind, String title, String note) {
        context.add(new ContextHit(kind, title, title, note, "https://library.example/" + kind, Why.of("named")));
        return this;
    }

    Assessments direction(String from, String to) {
        direction = new Direction(from, to);
        return this;
    }

    Assessment build() {
        return new Assessment(
                new TicketKey("HOM-1"),
                kind,
                direction,
                List.copyOf(answers.values()),
                sources,
                context,
                Instant.parse("2026-11-10T10:00:00Z"));
    }
}
