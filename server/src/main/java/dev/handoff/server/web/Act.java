package dev.handoff.server.web;

import dev.handoff.client.Handoff;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that people may do about a hand-off; whether this person may, the loop decides when they do it.
 *
 * @param command as in a comment
 * @param item is it about one item?
 * @param text does it take words?
 */
public record Act(String command, boolean item, boolean text) {

    private static final Act ACCEPT = new Act("accept", false, true);
    private static final Act ASK = new Act("ask", true, true);
    private static final Act RETURN = new Act("return", false, true);
    private static final Act CONFIRM = new Act("confirm", false, false);
    private static final Act CORRECT = new Act("correct", false, true);
    private static final Act ANSWER = new Act("answer", true, true);
    private static final Act NOT_APPLICABLE = new Act("na", true, true);
    private static final Act WAIVE = new Act("waive", true, true);
    private static final Act WRONG = new Act("wrong", true, true);

    /** Those that make sense as the hand-off stands, the most likely first. */
    static List<Act> of(Handoff handoff) {
        List<Act> acts = new ArrayList<>();
        if (!handoff.over()) {
            acts.addAll(
                    switch (handoff.stage()) {
                        case "read-back" -> List.of(CONFIRM, CORRECT, ASK, RETURN);
                        case "accepted" -> List.of(ASK, RETURN);
                        default -> List.of(ACCEPT, ASK, RETURN);
                    });
        }
        acts.addAll(List.of(ANSWER, NOT_APPLICABLE, WAIVE, WRONG));
        return acts;
    }
}
