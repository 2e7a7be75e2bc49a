package dev.handoff.server.press;

import dev.handoff.server.report.history.HandoffFact;
import dev.handoff.server.report.history.Period;
import dev.handoff.server.report.history.Reaction;
import java.util.List;

/** Where history is read. Every method throws when the store cannot be reached. */
public interface Past {

    /** Takes up what has happened since the last time. */
    void refresh();

    /** Hand-offs that crossed before the period's end and to which something happened since its beginning, or that wait still. */
    List<HandoffFact> in(Period period);

    /** Questions of ours that were seen on tickets in the period. */
    List<Reaction> reactions(Period period);
}
