/**
 * The twelve measures, each a record that works itself out from the history; docs/measures.md defines them in plain words.
 * May use the history, sites and statistics.
 * Must not rank anybody, nor put anything into words.
 */
@NullMarked
package dev.handoff.server.report.measure;

import org.jspecify.annotations.NullMarked;
