package dev.handoff.server.advice;

import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Item;
import java.util.ArrayList;
import java.util.List;

/** What stands on a ticket once nothing is open any more: a line, so that nobody reads it twice. */
final class SettledComment {

    private SettledComment() {}

    static List<Block> blocks(Assessment assessment, List<Voice> voices, Progress progress) {
        String key = isAnswered(assessment) ? "settled.answered" : "settled.nothing";
        List<Block> blocks = new ArrayList<>();
        for (Voice voice : voices) {
            Block line = new Block.Paragraph(voice.wording().spans(voice.say(key)));
            List<Block> told = progress.blocks(voice);
            if (told.isEmpty() || voice.equals(voices.get(0))) {
                blocks.add(line);
                blocks.addAll(told);
            } else {
                List<Block> section = new ArrayList<>(List.of(line));
                section.addAll(told);
                blocks.add(new Block.Fold(voice.say("section.loop"), section));
            }
        }
        LinkNote.in(voices.get(0), assessment).forEach(blocks::add);
        blocks.add(Footer.settled(voices.get(0)));
        return blocks;
    }

    private static boolean isAnswered(Assessment assessment) {
        return assessment.adviceOnly().isEmpty()
                && assessment.answers().stream()
                        .filter(answer -> answer.item() != Item.READBACK)
                        .anyMatch(answer -> answer.state() != AnswerState.NA && answer.state() != AnswerState.WAIVED);
    }
}
