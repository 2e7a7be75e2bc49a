/**
 * A report set as web page, mail, PDF, CSV and JSON.
 * May use the report as it was written, templates and file formats.
 * Must not count or word anything: every rendering says the same.
 */
@NullMarked
package dev.handoff.server.report.render;

import org.jspecify.annotations.NullMarked;
