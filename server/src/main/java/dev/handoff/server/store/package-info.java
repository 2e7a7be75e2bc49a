/**
 * The memory of the service: an embedded or a real PostgreSQL, its migrations, and the stores behind the other rooms' ports.
 * May use SQL, JDBI, Flyway and db-scheduler, and the rooms whose ports it implements.
 * Must not know trackers, HTTP or what is judged; it keeps what it is given.
 */
@NullMarked
package dev.handoff.server.store;

import org.jspecify.annotations.NullMarked;
