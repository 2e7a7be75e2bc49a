/**
 * Sites, their members and working calendars, and the crossings that tickets make between them; pure.
 * May use {@code ticket}.
 * Must not know what is judged about a ticket, trackers, HTTP or SQL.
 */
@NullMarked
package dev.handoff.server.site;

import org.jspecify.annotations.NullMarked;
