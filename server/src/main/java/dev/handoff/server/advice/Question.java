package dev.handoff.server.advice;

import dev.handoff.server.advice.ItemWording.ItemWords;
import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
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
        line(spans, "ask.found", Span.plain(found()));
        line(spans, "ask.why", Span.plain(why()));
        line(spans, "ask.example", Span.em(Excerpt.of(words.example(), LONGEST_EXAMPLE)));
        return new Block.Paragraph(spans);
    }

    List<Span> inShort() {
        return List.of(
                Span.strong(Excerpt.of(words.question(), LONGEST_SENTENCE)), Span.plain(" " + found() + " " + why()));
    }

    private void line(List<Span> spans, String label, Span text) {
        if (!text.text().isBlank()) {
            spans.addAll(List.of(Span.BREAK, Span.strong(voice.say(label)), Span.plain(" "), text));
        }
    }

    private String why() {
        String general = Voice.sentence(Excerpt.of(words.why(), LONGEST_SENTENCE));
        return (relevance.of(gap.item()) + " " + general).strip();
    }

    private String found() {
        boolean nothing = gap.state() == AnswerState.MISSING || gap.evidence().isBlank();
        // The judgement explains itself in English only; in another language the quotation must speak for itself.
        if (voice.language().equals("en")) {
            String verdict = Voice.sentence(Excerpt.of(gap.why(), LONGEST_SENTENCE));
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
