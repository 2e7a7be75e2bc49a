/**
 * The pages that a person opens: the list of tickets, one page per ticket, and their forms.
 * May use tracker, markup and jql.
 * Must not know the REST endpoints.
 */
@NullMarked
package dev.handoff.server.sandbox.pages;

import org.jspecify.annotations.NullMarked;
