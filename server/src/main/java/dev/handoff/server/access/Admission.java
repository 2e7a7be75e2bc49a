package dev.handoff.server.access;

import java.time.Duration;

/** Whether somebody is let in. */
public sealed interface Admission {

    record Admitted(Caller caller) implements Admission {}

    /** @param why for the one who was refused: what happened, and what to do */
    record Refused(String why) implements Admission {}

    /** Too many wrong tokens came from the same address. */
    record TooMany(Duration retryAfter) implements Admission {}
}
