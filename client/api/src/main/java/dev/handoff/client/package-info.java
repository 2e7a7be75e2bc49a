/**
 * The wire records of Handoff's API: what the server answers with and what clients read.
 * May use the JDK only.
 * Must not know the server, an IDE or a user interface.
 */
@NullMarked
package dev.handoff.client;

import org.jspecify.annotations.NullMarked;
