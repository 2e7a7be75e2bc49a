/**
 * The statistics behind the measures: rates, intervals, survival, control limits.
 * May use Hipparchus and nothing of ours.
 * Must not know what is being counted.
 */
@NullMarked
package dev.handoff.server.report.statistics;

import org.jspecify.annotations.NullMarked;
