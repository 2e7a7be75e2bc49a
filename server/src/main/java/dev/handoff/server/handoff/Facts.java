package dev.handoff.server.handoff;

import dev.handoff.server.audit.Fact;
import dev.handoff.server.ticket.TicketRef;

/** What the audit says of an event. */
public final class Facts {

    private Facts() {}

    public static Fact of(TicketRef ticket, Event event) {
        Who by = event.by();
        return new Fact(
                event.at(),
                by.id().isBlank() ? by.name() : by.id() + " " + by.name(),
                "handoff." + EventJson.type(event),
                Fact.about(ticket),
                why(event),
                event.stamp().door().toString());
    }

    /** The reason given, or the words that count; of an acceptance the hash of what was accepted. */
    private static String why(Event event) {
        if (event instanceof Event.ReadBack readBack) {
            return readBack.text();
        }
        if (event instanceof Event.Corrected corrected) {
            return corrected.text();
        }
        if (event instanceof Event.Accepted accepted) {
            return "seal " + accepted.seal().hash();
        }
        if (event instanceof Event.Reaccepted again) {
            return "seal " + again.seal().hash();
        }
        if (event instanceof Event.Returned returned) {
            return returned.reason();
        }
        if (event instanceof Event.Closed closed) {
            return closed.why();
        }
        return onTheWay(event);
    }

    private static String onTheWay(Event event) {
        if (event instanceof Event.Approaching approaching) {
            return approaching.direction() + ": " + approaching.why();
        }
        if (event instanceof Event.Offered offered) {
            return offered.direction() + ": " + offered.why() + "; assessment " + offered.assessment();
        }
        if (event instanceof Event.Reopened reopened) {
            return reopened.item() + ": " + reopened.diff();
        }
        if (event instanceof Event.Restored restored) {
            return restored.item().name();
        }
        return aboutQuestions(event);
    }

    private static String aboutQuestions(Event event) {
        if (event instanceof Event.Asked asked) {
            return asked.question() + ", " + asked.item() + ", to "
                    + asked.addressee().who().name() + ": " + asked.text();
        }
        if (event instanceof Event.Replied replied) {
            return replied.question() + ": " + replied.text();
        }
        if (event instanceof Event.Reminded reminded) {
            return reminded.question();
        }
        if (event instanceof Event.Escalated escalated) {
            return escalated.question() + ", to " + escalated.to().name();
        }
        return onItems(event);
    }

    private static String onItems(Event event) {
        if (event instanceof Event.Answered answered) {
            return answered.item() + ": " + answered.text();
        }
        if (event instanceof Event.SaidNotApplicable no) {
            return no.item() + ": " + no.reason();
        }
        if (event instanceof Event.Waived waived) {
            return waived.item() + ": " + waived.reason();
        }
        if (event instanceof Event.Disputed disputed) {
            return disputed.item() + ": " + disputed.reason();
        }
        if (event instanceof Event.Declined declined) {
            return declined.command().word() + ": " + declined.reason().key();
        }
        return event instanceof Event.Misheard misheard ? misheard.words() : "";
    }
}
