package dev.handoff.server.report.history;

import java.time.Instant;

/**
 * One frozen judgement of a ticket, as far as the history needs it.
 *
 * @param id of its row; later ones are larger
 * @param team as the ticket's team field named it; blank where there is none
 */
public record Judged(long id, Instant at, Subject subject, String team, Answered answered) {}
