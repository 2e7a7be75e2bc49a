/**
 * What Handoff tells people and systems outside the tracker: mail, and signed webhooks.
 * May use the feature rooms' records, a mail library and the way {@code outside}; remembers through {@link Deliveries}.
 * Must not decide what is right or wrong with a ticket, nor know SQL.
 */
@NullMarked
package dev.handoff.server.notify;

import org.jspecify.annotations.NullMarked;
