/**
 * The Eclipse shell: a view, a line in the status bar, dialogs, preferences.
 * May use the client, the room {@code ide} and Eclipse.
 * Must not decide anything that another IDE would decide the same way; that belongs into {@code ide}.
 */
@org.jspecify.annotations.NullMarked
package dev.handoff.eclipse;
