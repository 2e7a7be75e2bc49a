package dev.handoff.server.command;

import dev.handoff.server.command.Diagnosis.Ok;
import dev.handoff.server.command.Diagnosis.Problem;
import dev.handoff.server.command.Diagnosis.Warning;
import dev.handoff.server.gate.BackRule;
import dev.handoff.server.jira.JiraFacts;
import dev.handoff.server.settings.TrackerEntry;
import dev.handoff.server.ticket.TrackerException;
import java.util.ArrayList;
import java.util.List;

/** Could tickets of one tracker be moved back where the gate says so? */
final class GateDoctor {

    private static final String KEY = "advice.gate.moveBack";

    private final TrackerEntry entry;
    private final JiraFacts facts;
    private final List<BackRule> rules;

    GateDoctor(TrackerEntry entry, JiraFacts facts, List<BackRule> rules) {
        this.entry = entry;
        this.facts = facts;
        this.rules = rules;
    }

    /** Nothing where nothing is moved back; a tracker that does not answer has been found out before. */
    List<Diagnosis> examine() {
        List<Diagnosis> found = new ArrayList<>();
        for (BackRule rule : rules) {
            rule.projects().stream()
                    .filter(project ->
                            entry.projects().isEmpty() || entry.projects().contains(project))
                    .sorted()
                    .forEach(project -> found.add(examine(project, rule.status())));
        }
        return found;
    }

    private Diagnosis examine(String project, String status) {
        String name = "tracker " + entry.name() + ", gate of " + project;
        try {
            if (!facts.mayMove(project)) {
                return new Problem(
                        name,
                        "our account lacks TRANSITION_ISSUES, so no ticket is moved back",
                        "grant it in the project's permission scheme, or take the project out of " + KEY);
            }
            return facts.statuses().stream().anyMatch(status::equalsIgnoreCase)
                    ? new Ok(name, "may move tickets back to " + status)
                    : new Warning(
                            name,
                            "there is no status \"" + status + "\"; it is taken for the name of a transition",
                            "correct " + KEY + " unless the workflow has a transition of that name");
        } catch (TrackerException e) {
            return new Problem(
                    name,
                    String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "),
                    "check the project key in " + KEY + ", and that our account may browse it");
        }
    }
}
