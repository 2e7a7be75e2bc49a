/**
 * The library of sources: regulations, profiles, decisions and glossary, and which of them a ticket should name.
 * May use {@code text}; pure after loading from YAML files that a firm edits.
 * Must not know Jira, HTTP, SQL, checklists or advice.
 */
@NullMarked
package dev.handoff.server.library;

import org.jspecify.annotations.NullMarked;
