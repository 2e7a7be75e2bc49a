/**
 * Plots as drawings: a few marks laid out once, and painted as SVG, PNG or PDF alike.
 * May use drawing libraries and nothing of ours.
 * Must not know what is drawn.
 */
@NullMarked
package dev.handoff.server.report.plot;

import org.jspecify.annotations.NullMarked;
