package dev.handoff.server.check;

import dev.handoff.client.Judgement;
import dev.handoff.server.context.Answer;
import dev.handoff.server.context.Assessment;
import java.util.LinkedHashMap;
import java.util.Map;

/** An assessment as it goes over the wire. */
public final class Judgements {

    private Judgements() {}

    public static Judgement of(Assessment assessment) {
        Map<String, Judgement.Item> items = new LinkedHashMap<>();
        for (Answer answer : assessment.answers()) {
            items.put(
                    answer.item().name(),
                    new Judgement.Item(
                            answer.state().word(),
                            answer.evidence(),
                            answer.where(),
                            answer.why(),
                            answer.adviceOnly() ? true : null));
        }
        return new Judgement(
                assessment.key().value(),
                assessment.kind().word(),
                assessment.direction().toString(),
                items,
                assessment.sources().stream()
                        .map(source -> new Judgement.Source(source.id(), source.why(), source.answered()))
                        .toList(),
                assessment.context().stream()
                        .map(hit -> new Judgement.Context(hit.kind(), hit.id(), hit.title(), hit.note()))
                        .toList(),
                assessment.flagged());
    }
}
