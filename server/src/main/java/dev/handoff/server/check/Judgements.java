package dev.handoff.server.check;

import dev.handoff.client.Judgement;
import dev.handoff.server.context.Answer;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.ExpectedSource;
import dev.handoff.server.library.Remark;
import dev.handoff.server.library.Validity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

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
                assessment.sources().stream().map(Judgements::source).toList(),
                assessment.context().stream()
                        .map(hit -> new Judgement.Context(hit.kind(), hit.id(), hit.title(), hit.note(), hit.why()))
                        .toList(),
                assessment.flagged());
    }

    private static Judgement.Source source(ExpectedSource source) {
        Validity validity = source.validity();
        return new Judgement.Source(
                source.id(),
                source.why(),
                source.answered(),
                source.remarks().stream().map(Judgements::sentence).collect(Collectors.joining(" ")),
                Objects.toString(validity.effective(), ""),
                Objects.toString(validity.reviewBy(), ""));
    }

    private static String sentence(Remark remark) {
        if (remark instanceof Remark.Replaced old) {
            return "\"" + old.cited() + "\" was replaced on " + old.since() + ": " + old.by() + ".";
        }
        return "Not in force before " + ((Remark.NotYet) remark).from() + ".";
    }
}
