package dev.handoff.server.api;

import dev.handoff.client.Gate;
import dev.handoff.client.Judgement;
import dev.handoff.server.why.Why;
import java.util.List;
import java.util.Set;

/**
 * Which tickets a gate holds back.
 *
 * @param enabled false lets everything pass
 * @param projects project keys it holds for; empty means all
 */
public record GateRule(boolean enabled, Set<String> projects) {

    private static final Why OFF = Why.of("the gate is off (advice.gate.enabled)");

    public GateRule {
        projects = Set.copyOf(projects);
    }

    /** @param language in which the judgement is told, and the reason */
    Gate answer(Judgement judgement, String language) {
        String project = judgement.key().substring(0, judgement.key().lastIndexOf('-'));
        List<String> gaps = judgement.items().entrySet().stream()
                .filter(item -> item.getValue().owesAnswer())
                .map(item -> item.getKey() + ": " + item.getValue().why())
                .toList();
        boolean holds = enabled && (projects.isEmpty() || projects.contains(project));
        Why why = holds ? why(gaps.size()) : enabled ? Why.of("the gate does not hold for project {}", project) : OFF;
        return new Gate(judgement.key(), !holds || gaps.isEmpty(), why.in(language), gaps);
    }

    private static Why why(int gaps) {
        return switch (gaps) {
            case 0 -> Why.of("every item that applies is answered");
            case 1 -> Why.of("1 item lacks an answer");
            default -> Why.of("{} items lack an answer", gaps);
        };
    }
}
