package dev.handoff.server.advice;

import dev.handoff.server.advice.ItemWording.ItemWords;
import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.GoodAnswer;
import java.util.ArrayList;
import java.util.List;

/** One question of the comment: what is asked, what was found so far, why it matters here, and how an answer may sound. */
final class Question {

    private static final int LONGEST_QUOTE = 120;
    private static final int LONGEST_SENTENCE = 300;
    private static final int LONGEST_EXAMPLE = 400;

    private final Voice voice;
    private final Answer gap;
    private final ItemWords words;
    private final Relevance relevance;

    Question(Voice voice, Relevance relevance, Answer gap) {
        this.voice = voice;
        this.gap = gap;
        this.words = voice.words(gap.item());
        this.relevance = relevance;
    }

    Block inFull(int number) {
        List<Span> spans = new ArrayList<>();
        spans.add(Span.strong(number + ". " + Excerpt.of(words.question(), LONGEST_SENTENCE)));
        spans.add(Span.plain(" "));
        spans.add(Span.code(gap.item().name()));
        line(spans, voice.say("ask.found"), Span.plain(found()));
        line(spans, voice.say("ask.why"), Span.plain(why()));
        example(spans);
        return new Block.Paragraph(spans);
    }

    List<Span> inShort() {
        return List.of(
                Span.strong(Excerpt.of(words.question(), LONGEST_SENTENCE)), Span.plain(" " + found() + " " + why()));
    }

    /** The firm's own words where there are any: people believe a colleague's ticket more than ours. */
    private void example(List<Span> spans) {
        GoodAnswer own = voice.goodAnswer(gap.item());
        if (own == null) {
            line(spans, voice.say("ask.example"), Span.em(Excerpt.of(words.example(), LONGEST_EXAMPLE)));
        } else {
            String quote = voice.say("ask.example.quote", "quote", Excerpt.of(own.text(), LONGEST_EXAMPLE));
            line(spans, voice.say("ask.example.own", "key", own.key()), Span.em(quote));
        }
    }

    private void line(List<Span> spans, String label, Span text) {
        if (!text.text().isBlank()) {
            spans.addAll(List.of(Span.BREAK, Span.strong(label), Span.plain(" "), text));
        }
    }

    private String why() {
        String general = Voice.sentence(Excerpt.of(words.why(), LONGEST_SENTENCE));
        return (relevance.of(gap.item()) + " " + general).strip();
    }

    private String found() {
        boolean nothing = gap.state() == AnswerState.MISSING || gap.evidence().isBlank();
        // Where a reason is not known in this language, the quotation must speak for itself.
        if (gap.why().isToldIn(voice.language())) {
            String verdict = Voice.sentence(Excerpt.of(gap.why().in(voice.language()), LONGEST_SENTENCE));
            return nothing ? orNothing(verdict) : quoted(verdict);
        }
        return nothing ? voice.say("found.nothing") : quoted(voice.say("found.hollow"));
    }

    private String orNothing(String verdict) {
        return verdict.isEmpty() ? voice.say("found.nothing") : verdict;
    }

    /** The words found, where they stand, and what is wrong with them; not twice where the verdict quotes them itself. */
    private String quoted(String verdict) {
        String quote = Excerpt.of(gap.evidence(), LONGEST_QUOTE);
        String where = Place.in(voice, gap.where());
        if (verdict.contains(quote)) {
            return where.isEmpty() ? verdict : Voice.sentence(where + ": " + verdict);
        }
        String key = where.isEmpty() ? "found.quote" : "found.quote.where";
        return voice.say(key, "quote", quote, "where", where) + " " + verdict;
    }
}
