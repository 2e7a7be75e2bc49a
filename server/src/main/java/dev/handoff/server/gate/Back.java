package dev.handoff.server.gate;

import java.time.Instant;

/** Whether a ticket is moved back. */
public sealed interface Back {

    /** @param why for the log; blank where nobody would expect it to move */
    record Stays(String why) implements Back {}

    /** Until it shows whether it was moved alone. */
    record Waits(Instant until) implements Back {}

    /** @param status that it is to have */
    record Due(String status) implements Back {}

    /** We moved it, and there it is. */
    record Done(String status) implements Back {}

    /** Where no gate moves anything. */
    Back NEVER = new Stays("");
}
