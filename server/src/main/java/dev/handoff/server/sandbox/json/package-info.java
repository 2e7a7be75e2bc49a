/**
 * JSON in few words: the sandbox builds and reads a great deal of it.
 * May use Gson and the JDK.
 * Must not know what any of it means.
 */
@NullMarked
package dev.handoff.server.sandbox.json;

import org.jspecify.annotations.NullMarked;
