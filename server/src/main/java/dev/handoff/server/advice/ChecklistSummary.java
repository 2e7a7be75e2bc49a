package dev.handoff.server.advice;

import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Item;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The whole checklist in a few lines: the items of each state, and where their answers stand. */
final class ChecklistSummary {

    private final Voice voice;
    private final Assessment assessment;

    ChecklistSummary(Voice voice, Assessment assessment) {
        this.voice = voice;
        this.assessment = assessment;
    }

    Block bullets() {
        List<List<Span>> lines = new ArrayList<>();
        for (AnswerState state : AnswerState.values()) {
            List<Answer> answers = assessment.answers().stream()
                    .filter(answer -> answer.state() == state && !answer.adviceOnly() && isDue(answer))
                    .toList();
            if (!answers.isEmpty()) {
                lines.add(line("state." + state.word(), answers));
            }
        }
        if (!assessment.adviceOnly().isEmpty()) {
            lines.add(line("state.advice", assessment.adviceOnly()));
        }
        return new Block.Bullets(lines);
    }

    /** Nobody is reminded of the read-back before there is anything to read back. */
    private static boolean isDue(Answer answer) {
        return answer.item() != Item.READBACK || answer.state() != AnswerState.NA;
    }

    private List<Span> line(String title, List<Answer> answers) {
        Map<String, List<String>> byPlace = new LinkedHashMap<>();
        for (Answer answer : answers) {
            byPlace.computeIfAbsent(Place.in(voice, answer.where()), place -> new ArrayList<>())
                    .add(voice.words(answer.item()).name());
        }
        String items = byPlace.entrySet().stream()
                .map(group -> String.join(", ", group.getValue()) + at(group.getKey()))
                .collect(Collectors.joining("; "));
        return List.of(Span.strong(voice.say(title)), Span.plain(" " + items));
    }

    private static String at(String place) {
        return place.isEmpty() ? "" : " (" + place + ")";
    }
}
