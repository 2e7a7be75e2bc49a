/**
 * What labelled examples taught: which words speak for an answer to an item, which for work that customers notice, and
 * which for a source of the library.
 * May use the text room.
 * Must not know tickets, items, the library or where the examples come from.
 */
@NullMarked
package dev.handoff.server.lessons;

import org.jspecify.annotations.NullMarked;
