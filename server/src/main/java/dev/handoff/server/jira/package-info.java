/**
 * The only room that knows Jira's URLs and JSON: a small REST client on OkHttp and Gson, Cloud and Data Center.
 * May use {@code ticket}.
 * Must not know what we judge, plan or store.
 */
@NullMarked
package dev.handoff.server.jira;

import org.jspecify.annotations.NullMarked;
