package dev.handoff.server.audit;

import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;

/**
 * What is to be entered.
 *
 * @param at when it happened, which may be long before it is entered
 * @param who id and name of a person, or {@link #HANDOFF}
 * @param what for example {@code handoff.accepted}, {@code comment.edited}
 * @param about what it was done to, for example {@code firm/10042}: the tracker and its id of the ticket
 * @param why the reason given, or the text that counts; may be blank
 * @param door what it came through, for example {@code comment:10042/9f86d081884c7d65}
 */
public record Fact(Instant at, String who, String what, String about, String why, String door) {

    /** We ourselves. */
    public static final String HANDOFF = "Handoff";

    private static final int LONGEST = 32_000;

    /** A database takes no NUL; and what people write without end is told by its beginning. */
    public Fact {
        who = storable(who);
        about = storable(about);
        why = storable(why);
        door = storable(door);
    }

    private static String storable(String text) {
        String clean = text.replace("\0", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + " […]";
    }

    public static String about(TicketRef ticket) {
        return ticket.tracker() + "/" + ticket.idOrKey();
    }
}
