/**
 * What every IDE shell shares: which ticket is being worked on, its state, what may be done, and what changed. Headless.
 * May use the client and the JDK. Must not know any UI toolkit or IDE.
 */
@org.jspecify.annotations.NullMarked
package dev.handoff.ide;
