/**
 * What Handoff tells people outside the tracker: mail.
 * May use the feature rooms' records and a mail library.
 * Must not decide what is right or wrong with a ticket.
 */
@NullMarked
package dev.handoff.server.notify;

import org.jspecify.annotations.NullMarked;
