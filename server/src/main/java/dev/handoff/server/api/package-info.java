/**
 * The REST API of the service, answering with the wire records of {@code client/api}.
 * May use the feature rooms' records and ports.
 * Must not hold rules of its own.
 */
@NullMarked
package dev.handoff.server.api;

import org.jspecify.annotations.NullMarked;
