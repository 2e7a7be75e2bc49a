/**
 * The shape of {@code config.yml}: one class a section, defaults beside their keys, and the way into the rooms' own records.
 * May use Jackson's annotations and the records that rooms are set up with.
 * Must not do the rooms' work: it reads, checks and hands over.
 */
@NullMarked
package dev.handoff.server.settings;

import org.jspecify.annotations.NullMarked;
