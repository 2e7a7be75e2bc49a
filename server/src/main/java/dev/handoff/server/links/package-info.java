/**
 * Whether the links that people cite can be opened: asked of the network with care, remembered, told to whoever judges.
 * May use {@code context}'s verdicts, {@code library}'s addresses and OkHttp; remembers through {@link LinkBook}.
 * Must not know trackers, SQL or what a verdict does to a ticket.
 */
@NullMarked
package dev.handoff.server.links;

import org.jspecify.annotations.NullMarked;
