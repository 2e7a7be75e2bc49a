/**
 * Handoff's API for Java: the wire records that the server answers with, and {@link dev.handoff.client.HandoffClient}.
 * May use OkHttp, Gson and the JDK.
 * Must not know the server, an IDE or a user interface.
 */
@NullMarked
package dev.handoff.client;

import org.jspecify.annotations.NullMarked;
