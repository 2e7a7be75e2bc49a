/**
 * One visit to one ticket, end to end: read, find the crossing, judge, plan, write, remember.
 * May use every feature room through its records and ports.
 * Must not know Jira's JSON, HTTP or SQL.
 */
@NullMarked
package dev.handoff.server.watch;

import org.jspecify.annotations.NullMarked;
