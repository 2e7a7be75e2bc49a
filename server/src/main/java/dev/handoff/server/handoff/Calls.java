package dev.handoff.server.handoff;

import dev.handoff.server.handoff.Told.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the latest hand-off calls for: who is asked, reminded or told of silence, and who accepted what has changed since. */
public final class Calls {

    private Calls() {}

    /** @param dealtWith is left out, as is what nobody waits for any more */
    public static Map<Call, Who> open(Ledger ledger, Set<Call> dealtWith) {
        Handoff handoff = ledger.current();
        Map<Call, Who> open = new LinkedHashMap<>();
        if (handoff == null || handoff.isOver() || ledger.isMuted()) {
            return open;
        }
        List<Event> events = ledger.events();
        for (int i = 0; i < events.size(); i++) {
            Who who = handoff.events().contains(events.get(i)) ? called(handoff, events.get(i)) : null;
            Call call = who == null ? null : Call.of(i + 1L, who);
            if (who != null && call != null && !dealtWith.contains(call)) {
                open.put(call, who);
            }
        }
        return open;
    }

    private static @Nullable Who called(Handoff handoff, Event event) {
        if (event instanceof Event.Reopened reopened) {
            Event.ReadBack readBack = handoff.readBack();
            return readBack != null && reopened.equals(handoff.reopened().get(reopened.item())) ? readBack.by() : null;
        }
        for (Question question : handoff.openQuestions()) {
            boolean asked = event instanceof Event.Asked it && it.question().equals(question.id());
            boolean reminded =
                    event instanceof Event.Reminded it && it.question().equals(question.id());
            if (asked || reminded) {
                return question.addressee().who();
            }
            if (event instanceof Event.Escalated escalated
                    && escalated.question().equals(question.id())) {
                return escalated.to();
            }
        }
        return null;
    }
}
