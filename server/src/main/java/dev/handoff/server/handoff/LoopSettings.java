package dev.handoff.server.handoff;

import java.util.List;
import java.util.Map;

/**
 * How a firm wants its hand-offs to go.
 *
 * @param rights who may give a command; one that is not named keeps its usual roles
 */
public record LoopSettings(
        Map<Command.Kind, List<Role>> rights, ReadBackRules readBack, Contacts contacts, QuestionRules questions) {

    public LoopSettings {
        rights = Map.copyOf(rights);
    }

    public static LoopSettings usual() {
        return new LoopSettings(Map.of(), ReadBackRules.usual(), Contacts.none(), QuestionRules.usual());
    }
}
