/**
 * The pages that people open: server-side templates in English and Polish, and who may see which.
 * May use what the API has, the rooms that judge, a template engine and HTTP.
 * Must not know SQL or Jira; nothing on a page decides what a judgement is.
 */
@NullMarked
package dev.handoff.server.web;

import org.jspecify.annotations.NullMarked;
