/**
 * What {@code handoff-server.jar} can be told to do on a command line: one class a command.
 * May use every room; prints for people.
 * Must not hold rules of its own.
 */
@NullMarked
package dev.handoff.server.command;

import org.jspecify.annotations.NullMarked;
