package dev.handoff.server.report.history;

import dev.handoff.server.context.Item;

/**
 * A question asked on a hand-off.
 *
 * @param open from when it was asked until it was answered, or nobody waited any more because the hand-off was over
 * @param answered otherwise it is open still, or ended with the hand-off
 * @param waiting id of the site that asked
 * @param awaited id of the site that was asked
 */
public record QuestionFact(Item item, Span open, boolean answered, String waiting, String awaited) {}
