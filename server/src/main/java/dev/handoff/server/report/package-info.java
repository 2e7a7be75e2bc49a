/**
 * What a product lead reads on Monday: where context leaks, by team and direction, from the frozen history.
 * May use the rooms whose words it counts, statistics and drawing; no HTTP, no SQL.
 * Must not know any person: nobody is ranked or counted.
 */
@NullMarked
package dev.handoff.server.report;

import org.jspecify.annotations.NullMarked;
