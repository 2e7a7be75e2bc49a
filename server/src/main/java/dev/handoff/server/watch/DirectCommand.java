package dev.handoff.server.watch;

import dev.handoff.server.handoff.Command;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.ticket.Person;
import org.jspecify.annotations.Nullable;

/**
 * A command that did not come in a comment.
 *
 * @param by with groups and time zone
 * @param seen version of the ledger as they saw it; null to act on things as they are
 */
public record DirectCommand(
        Command command, Person by, Door door, @Nullable Long seen) {}
