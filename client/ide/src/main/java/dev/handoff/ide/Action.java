package dev.handoff.ide;

import dev.handoff.client.Handoff;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person may do about the ticket on the desk. The service decides; this keeps shells from offering what makes no sense now. */
public enum Action {
    ACCEPT,
    ASK,
    ANSWER,
    /** Says that an item does not apply. */
    NA,
    /** Says that the question about an item is wrong for this ticket. */
    WRONG,
    RETURN,
    /** Confirms the read-back, as the sender. */
    CONFIRM,
    /** Corrects the read-back, as the sender. */
    CORRECT;

    /** As commands and texts name it, for example {@code ask}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Is it about one item of the checklist? */
    public boolean isAboutItem() {
        return this == ASK || this == ANSWER || this == NA || this == WRONG;
    }

    /** What makes sense now; nothing while there is no ticket to see. Offline counts as before: what is done is kept. */
    public static Set<Action> possible(Situation situation) {
        Set<Action> possible = EnumSet.noneOf(Action.class);
        TicketView view = situation.view();
        if (view == null || view.checklist().items().isEmpty()) {
            return possible;
        }
        possible.add(ANSWER);
        possible.add(NA);
        if (!view.items(TicketView.Group.GAP).isEmpty()) {
            possible.add(WRONG);
        }
        if (view.handoff() != null && !view.handoff().over()) {
            possible.addAll(on(view.handoff()));
        }
        return possible;
    }

    private static Set<Action> on(Handoff handoff) {
        Set<Action> possible = EnumSet.of(ASK);
        if (handoff.offeredAt() != null) {
            possible.add(RETURN);
            if (!handoff.stage().equals("accepted")) {
                possible.add(ACCEPT);
            }
            if (handoff.readBack() != null && handoff.acceptedAt() == null) {
                possible.add(CONFIRM);
                possible.add(CORRECT);
            }
        }
        return possible;
    }
}
