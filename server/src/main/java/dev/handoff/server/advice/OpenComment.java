package dev.handoff.server.advice;

import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Item;
import dev.handoff.server.gate.Back;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The comment while something is open: the questions that help most, how to answer them, and the rest folded away. */
final class OpenComment {

    private final Assessment assessment;
    private final AdviceSettings settings;
    private final List<Answer> asked;
    private final String summary;
    private final Progress progress;
    private final Back back;

    OpenComment(Assessment assessment, String summary, AdviceSettings settings, Progress progress, Back back) {
        this.back = back;
        this.progress = progress;
        this.assessment = assessment;
        this.summary = summary;
        this.settings = settings;
        this.asked = assessment.gaps().stream()
                .sorted(Comparator.comparingInt(gap -> settings.rank(gap.item())))
                .limit(settings.asks())
                .toList();
    }

    List<Block> blocks(List<Voice> voices) {
        Voice first = voices.get(0);
        List<Block> blocks = new ArrayList<>();
        blocks.add(opening(first));
        MovedBack.in(first, back).ifPresent(blocks::add);
        blocks.addAll(questions(first));
        blocks.addAll(new Reading(first, assessment).blocks());
        LinkNote.in(first, assessment).forEach(blocks::add);
        blocks.add(howToAnswer(first));
        blocks.addAll(progress.blocks(first));
        blocks.add(new Block.Fold(
                first.say("checklist.title", "answered", answered(), "total", applicable()),
                List.of(new ChecklistSummary(first, assessment).bullets())));
        voices.stream().skip(1).map(this::section).forEach(blocks::add);
        blocks.add(Footer.open(first, settings, asked.get(asked.size() - 1).item()));
        return blocks;
    }

    private List<Block> questions(Voice voice) {
        Relevance relevance = new Relevance(assessment, summary, asked, voice);
        List<Block> questions = new ArrayList<>();
        for (Answer gap : asked) {
            questions.add(new Question(voice, relevance, gap).inFull(questions.size() + 1));
        }
        return questions;
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
        String answers = asked.stream().map(gap -> "`" + gap.item() + ": …`").collect(Collectors.joining(", "));
        Item last = asked.get(asked.size() - 1).item();
        return new Block.Paragraph(
                voice.wording().spans(voice.wording().count("answer", asked.size(), "answers", answers, "item", last)));
    }

    /** The same questions, shorter, for those who receive the ticket. */
    private Block section(Voice voice) {
        Block intro = new Block.Paragraph(voice.wording().spans(voice.say("section.intro")));
        Relevance relevance = new Relevance(assessment, summary, asked, voice);
        List<List<Span>> questions = asked.stream()
                .map(gap -> new Question(voice, relevance, gap).inShort())
                .toList();
        List<Block> blocks = new ArrayList<>(List.of(intro));
        MovedBack.in(voice, back).ifPresent(blocks::add);
        blocks.add(new Block.Bullets(questions));
        blocks.addAll(progress.blocks(voice));
        return new Block.Fold(voice.wording().count("section.title", asked.size()), blocks);
    }

    private int answered() {
        return applicable() - assessment.gaps().size();
    }

    private int applicable() {
        return (int) assessment.answers().stream()
                .filter(answer -> answer.state() != AnswerState.NA && !answer.adviceOnly())
                .filter(answer -> answer.item() != Item.READBACK)
                .count();
    }
}
