package dev.handoff.server.advice;

import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import java.util.ArrayList;
import java.util.List;

/** What stands on a ticket once nothing is open any more: a line, so that nobody reads it twice. */
final class SettledComment {

    private SettledComment() {}

    static List<Block> blocks(Assessment assessment, List<Voice> voices) {
        boolean answered = assessment.adviceOnly().isEmpty()
                && assessment.answers().stream()
                        .anyMatch(answer -> answer.state() != AnswerState.NA && answer.state() != AnswerState.WAIVED);
        List<Block> blocks = new ArrayList<>();
        for (Voice voice : voices) {
            String key = answered ? "settled.answered" : "settled.nothing";
            blocks.add(new Block.Paragraph(voice.wording().spans(voice.say(key))));
        }
        LinkNote.in(voices.get(0), assessment).forEach(blocks::add);
        blocks.add(Footer.settled(voices.get(0)));
        return blocks;
    }
}
