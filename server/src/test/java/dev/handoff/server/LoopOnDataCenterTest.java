package dev.handoff.server;

import dev.handoff.server.access.Scope;
import org.junit.jupiter.api.Test;

/** Data Center knows people by other names, and tells nobody of an edit. */
class LoopOnDataCenterTest {

    @Test
    void people_act_by_their_login_names() throws Exception {
        try (ActingPeople people = new ActingPeople("dc", "advice: {graceDelay: 0s}\n")) {
            String leeds = people.token(Firm.LEEDS, Scope.ACT);
            String krakow = people.token(Firm.KRAKOW, Scope.ACT);
            String key = people.handedOver(leeds);

            LoopScene.taken(people.says(krakow, key, "accept", null, LoopScene.UNDERSTOOD), "read-back");
            LoopScene.taken(people.says(leeds, key, "confirm", null, null), "accepted");

            people.awaitInComment(key, "accepted");
        }
    }
}
