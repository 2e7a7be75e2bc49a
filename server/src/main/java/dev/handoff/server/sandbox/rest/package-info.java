/**
 * The REST endpoints: each reads a call, changes or looks up the tracker, and answers as Jira would.
 * May use tracker, shape, jql, hooks and json.
 * Must not know sockets or pages.
 */
@NullMarked
package dev.handoff.server.sandbox.rest;

import org.jspecify.annotations.NullMarked;
