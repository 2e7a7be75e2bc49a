package dev.handoff.server.check;

import dev.handoff.client.Judgement;
import dev.handoff.server.context.Answer;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.ExpectedSource;
import dev.handoff.server.library.Remark;
import dev.handoff.server.library.Validity;
import dev.handoff.server.why.Why;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

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
                            answer.why().toString(),
                            answer.adviceOnly() ? true : null));
        }
        return new Judgement(
                assessment.key().value(),
                assessment.kind().word(),
                assessment.direction().toString(),
                items,
                assessment.sources().stream().map(Judgements::source).toList(),
                assessment.context().stream()
                        .map(hit -> new Judgement.Context(
                                hit.kind(),
                                hit.id(),
                                hit.title(),
                                hit.note(),
                                hit.why().toString()))
                        .toList(),
                assessment.flagged());
    }

    private static Judgement.Source source(ExpectedSource source) {
        Validity validity = source.validity();
        return new Judgement.Source(
                source.id(),
                source.why().toString(),
                source.answered(),
                note(source).toString(),
                Objects.toString(validity.effective(), ""),
                Objects.toString(validity.reviewBy(), ""));
    }

    /** What the day has to say of a source. */
    static Why note(ExpectedSource source) {
        return Why.all(" ", source.remarks().stream().map(Judgements::sentence).toList());
    }

    private static Why sentence(Remark remark) {
        return remark instanceof Remark.Replaced old
                ? Why.of("\"{}\" was replaced on {}: {}.", old.cited(), old.since(), old.by())
                : Why.of("Not in force before {}.", ((Remark.NotYet) remark).from());
    }
}
