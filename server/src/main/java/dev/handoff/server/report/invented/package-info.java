/**
 * A past that never was, the same for the same seed: for the demo's first minute and for tests at size.
 * May use the history and the events it is read from.
 * Must not write anything, nor look like a real person's work.
 */
@NullMarked
package dev.handoff.server.report.invented;

import org.jspecify.annotations.NullMarked;
