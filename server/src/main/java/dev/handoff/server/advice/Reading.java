package dev.handoff.server.advice;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.ContextHit;
import dev.handoff.server.context.ExpectedSource;
import java.util.ArrayList;
import java.util.List;

/** What is worth reading for this ticket: rules it should name, profiles and decisions that help. */
final class Reading {

    private static final int MOST_SOURCES = 4;
    private static final int MOST_HITS = 3;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 140;

    private final Voice voice;
    private final Assessment assessment;

    Reading(Voice voice, Assessment assessment) {
        this.voice = voice;
        this.assessment = assessment;
    }

    /** Empty when the library has nothing to offer. */
    List<Block> blocks() {
        List<List<Span>> items = new ArrayList<>();
        assessment.sources().stream()
                .filter(source -> !source.answered())
                .limit(MOST_SOURCES)
                .map(this::item)
                .forEach(items::add);
        assessment.context().stream()
                .filter(hit -> !hit.url().isBlank())
                .limit(MOST_HITS)
                .map(Reading::item)
                .forEach(items::add);
        Block title = new Block.Paragraph(voice.wording().spans(voice.say("reading")));
        return items.isEmpty() ? List.of() : List.of(title, new Block.Bullets(items));
    }

    /** What called for a source is told in English only. */
    private List<Span> item(ExpectedSource source) {
        return item(source.title(), source.url(), voice.language().equals("en") ? source.why() : "");
    }

    private static List<Span> item(ContextHit hit) {
        return item(hit.title(), hit.url(), hit.note());
    }

    private static List<Span> item(String title, String url, String note) {
        Span link = Span.link(Excerpt.of(title, LONGEST_TITLE), url);
        return note.isBlank() ? List.of(link) : List.of(link, Span.plain(" – " + Excerpt.of(note, LONGEST_NOTE)));
    }
}
