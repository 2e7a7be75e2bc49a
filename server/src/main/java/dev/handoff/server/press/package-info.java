/**
 * Makes each lead's report of each week once, keeps it and sends it out.
 * May use the report, ports to history, archive and readers, and the doors to a tracker.
 * Must not measure, word or draw anything.
 */
@NullMarked
package dev.handoff.server.press;

import org.jspecify.annotations.NullMarked;
