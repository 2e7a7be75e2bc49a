/**
 * Who may use the API, and how far: tokens, scopes, and people signed in with the firm's own identity provider.
 * May use a JWT library, which fetches the provider's keys by itself.
 * Must not know resources, SQL or what is asked of it.
 */
@NullMarked
package dev.handoff.server.access;

import org.jspecify.annotations.NullMarked;
