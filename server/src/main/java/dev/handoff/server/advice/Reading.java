package dev.handoff.server.advice;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.ContextHit;
import dev.handoff.server.context.ExpectedSource;
import dev.handoff.server.library.Remark;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
                .filter(source -> !source.answered() || !source.remarks().isEmpty())
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

    /** What the day has to say comes before what called for the source, which is told in English only. */
    private List<Span> item(ExpectedSource source) {
        String why = source.why().isToldIn(voice.language()) ? source.why().in(voice.language()) : "";
        String remarks = source.remarks().stream().map(this::sentence).collect(Collectors.joining(" "));
        return item(source.title(), source.url(), remarks.isEmpty() ? why : remarks);
    }

    private String sentence(Remark remark) {
        if (remark instanceof Remark.Replaced old) {
            String by = voice.language().equals("pl") ? old.byPolish() : old.by();
            return voice.say("source.replaced", "cited", old.cited(), "since", old.since(), "by", by);
        }
        return voice.say("source.notyet", "from", ((Remark.NotYet) remark).from());
    }

    private static List<Span> item(ContextHit hit) {
        return item(hit.title(), hit.url(), hit.note());
    }

    private static List<Span> item(String title, String url, String note) {
        Span link = Span.link(Excerpt.of(title, LONGEST_TITLE), url);
        return note.isBlank() ? List.of(link) : List.of(link, Span.plain(" – " + Excerpt.of(note, LONGEST_NOTE)));
    }
}
