/**
 * What labelled examples taught: which words speak for an answer to an item, and which for work that customers notice.
 * May use the text room.
 * Must not know tickets, items or where the examples come from.
 */
@NullMarked
package dev.handoff.server.lessons;

import org.jspecify.annotations.NullMarked;
