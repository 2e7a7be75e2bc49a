/**
 * The history as the measures read it: one fact for each hand-off, without any person.
 * May use tickets, items, sites and hand-offs.
 * Must not know what is measured, nor where history is kept.
 */
@NullMarked
package dev.handoff.server.report.history;

import org.jspecify.annotations.NullMarked;
