package dev.handoff.server.api;

import dev.handoff.client.Gate;
import dev.handoff.client.Judgement;
import java.util.List;
import java.util.Set;

/**
 * Which tickets a gate holds back.
 *
 * @param enabled false lets everything pass
 * @param projects project keys it holds for; empty means all
 */
public record GateRule(boolean enabled, Set<String> projects) {

    public GateRule {
        projects = Set.copyOf(projects);
    }

    Gate answer(Judgement judgement) {
        String project = judgement.key().substring(0, judgement.key().lastIndexOf('-'));
        List<String> gaps = judgement.items().entrySet().stream()
                .filter(item -> item.getValue().owesAnswer())
                .map(item -> item.getKey() + ": " + item.getValue().why())
                .toList();
        if (!enabled) {
            return new Gate(judgement.key(), true, "the gate is off (advice.gate.enabled)", gaps);
        }
        if (!projects.isEmpty() && !projects.contains(project)) {
            return new Gate(judgement.key(), true, "the gate does not hold for project " + project, gaps);
        }
        return gaps.isEmpty()
                ? new Gate(judgement.key(), true, "every item that applies is answered", gaps)
                : new Gate(
                        judgement.key(),
                        false,
                        gaps.size() == 1 ? "1 item lacks an answer" : gaps.size() + " items lack an answer",
                        gaps);
    }
}
