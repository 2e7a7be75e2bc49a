package dev.handoff.server.library;

/**
 * A citation in a ticket that may have been replaced by the day of the assessment.
 *
 * @param source the source that carries the rule now
 * @param words as the ticket cites it
 */
public record Outdated(Source source, Validity.Superseded rule, String words) {}
