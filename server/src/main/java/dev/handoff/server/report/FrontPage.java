package dev.handoff.server.report;

import dev.handoff.server.report.plot.Drawing;
import java.util.List;

/**
 * What is read before anything else.
 *
 * @param sentences three
 * @param byDirection measure 1
 * @param drawing the same, drawn
 */
public record FrontPage(
        List<String> sentences, Table byDirection, Drawing drawing, List<TopGap> gaps, List<FixNow> fixNow) {

    public FrontPage {
        sentences = List.copyOf(sentences);
        gaps = List.copyOf(gaps);
        fixNow = List.copyOf(fixNow);
    }

    /**
     * @param name of the item and what is wrong with it, for example {@code Harm, missing}
     * @param figure how often, for example {@code 15 of 33}
     * @param action what to do about it
     */
    public record TopGap(String item, String name, String figure, String action, List<TicketLink> tickets) {}

    /** @param why it is worth fixing, in a few words */
    public record FixNow(TicketLink ticket, String direction, String lacks, String why) {}
}
