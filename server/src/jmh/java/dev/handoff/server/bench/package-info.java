/**
 * Measures what an assessment costs, against the parsing of its JSON; run by {@code mvn -Pbench}.
 * May use everything; nothing may use it.
 */
@NullMarked
package dev.handoff.server.bench;

import org.jspecify.annotations.NullMarked;
