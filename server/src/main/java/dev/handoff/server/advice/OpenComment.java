package dev.handoff.server.advice;

import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The comment while something is open: the questions that help most, how to answer them, and the rest folded away. */
final class OpenComment {

    private final Assessment assessment;
    private final AdviceSettings settings;
    private final List<Answer> asked;
    private final Relevance relevance;

    OpenComment(Assessment assessment, AdviceSettings settings) {
        this.assessment = assessment;
        this.settings = settings;
        this.asked = assessment.gaps().stream()
                .sorted(Comparator.comparingInt(gap -> settings.rank(gap.item())))
                .limit(settings.asks())
                .toList();
        this.relevance = new Relevance(assessment, asked);
    }

    List<Block> blocks(List<Voice> voices) {
        Voice first = voices.get(0);
        List<Block> blocks = new ArrayList<>();
        blocks.add(opening(first));
        for (int i = 0; i < asked.size(); i++) {
            blocks.add(new Question(first, relevance, asked.get(i)).inFull(i + 1));
        }
        blocks.addAll(new Reading(first, assessment).blocks());
        blocks.add(howToAnswer(first));
        blocks.add(new Block.Fold(
                first.say("checklist.title", "answered", answered(), "total", applicable()),
                List.of(new ChecklistSummary(first, assessment).bullets())));
        voices.stream().skip(1).map(this::section).forEach(blocks::add);
        blocks.add(Footer.open(first, settings));
        return blocks;
    }

    private Block opening(Voice voice) {
        String title = voice.knowsTheWay()
                ? voice.say("title.crossing", "from", voice.from(), "to", voice.to())
                : voice.say("title");
        String reader = voice.knowsTheWay() ? voice.say("reader.crossing", "to", voice.to()) : voice.say("reader");
        List<Span> spans = new ArrayList<>(voice.wording().spans(title));
        spans.add(Span.BREAK);
        spans.addAll(voice.wording()
                .spans(String.join(" ", reader, have(voice), left(voice)).replace("  ", " ")));
        return new Block.Paragraph(spans);
    }

    private String have(Voice voice) {
        return answered() == 0 ? "" : voice.wording().count("have", answered(), "total", applicable());
    }

    private String left(Voice voice) {
        int gaps = assessment.gaps().size();
        String open = voice.wording().count(answered() == 0 ? "left.all" : "left", gaps);
        String top = gaps > asked.size() ? voice.wording().count("top", asked.size()) : "";
        return open + top + ":";
    }

    private Block howToAnswer(Voice voice) {
        String item = asked.get(0).item().name();
        return new Block.Paragraph(voice.wording().spans(voice.say("answer", "item", item)));
    }

    /** The same questions, shorter, for those who receive the ticket. */
    private Block section(Voice voice) {
        Block intro = new Block.Paragraph(voice.wording().spans(voice.say("section.intro")));
        List<List<Span>> questions = asked.stream()
                .map(gap -> new Question(voice, relevance, gap).inShort())
                .toList();
        return new Block.Fold(
                voice.wording().count("section.title", asked.size()), List.of(intro, new Block.Bullets(questions)));
    }

    private int answered() {
        return applicable() - assessment.gaps().size();
    }

    private int applicable() {
        return (int) assessment.answers().stream()
                .filter(answer -> answer.state() != AnswerState.NA)
                .count();
    }
}
