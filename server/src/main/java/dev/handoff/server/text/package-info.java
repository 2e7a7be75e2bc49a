/**
 * Wiki markup, ADF, markdown and plain text to one {@code Document}; words, stems and phrase search over them; pure.
 * May use {@code ticket}'s {@code Body}.
 * Must not know what is judged, trackers, HTTP or SQL.
 */
@NullMarked
package dev.handoff.server.text;

import org.jspecify.annotations.NullMarked;
