/**
 * Texts as people write them: wiki markup, Atlassian documents, HTML, and the ways between them.
 * May use json.
 * Must not know tickets or HTTP.
 */
@NullMarked
package dev.handoff.server.sandbox.markup;

import org.jspecify.annotations.NullMarked;
