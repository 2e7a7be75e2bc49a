/**
 * Requests to addresses that people wrote into tickets, libraries and settings: where they may go, and sockets that go nowhere else.
 * May use OkHttp and {@code java.net}.
 * Must not know what is asked there, or why.
 */
@NullMarked
package dev.handoff.server.outside;

import org.jspecify.annotations.NullMarked;
