package dev.handoff.server.report.invented;

import dev.handoff.server.site.Direction;
import java.util.List;

/**
 * Who hands off to whom in an invented past.
 *
 * @param tracker under which name it is kept
 * @param settled every question has its answer, so that nobody is reminded of what was never asked
 * @param lanes tried in turn, each as often as its share says
 */
public record Firm(String tracker, boolean settled, List<Lane> lanes) {

    public Firm {
        lanes = List.copyOf(lanes);
    }

    /**
     * Work that goes from one site to a team at the other.
     *
     * @param share of all hand-offs, 0 to 1
     */
    public record Lane(
            String project, String component, Direction direction, String team, double share, Quality quality) {}

    /**
     * @param complete how often it crosses complete at the beginning of the past
     * @param better how much more often at its end
     */
    public record Quality(double complete, double better) {

        double at(double progress) {
            return complete + better * progress;
        }
    }

    /** The same, and some questions are never answered. */
    public Firm unsettled() {
        return new Firm(tracker, false, lanes);
    }

    /** The firm of the demo: Leeds hands off to Kraków, and some of it comes back. */
    public static Firm demo(String tracker) {
        Direction out = new Direction("UK", "PL");
        Direction back = new Direction("PL", "UK");
        return new Firm(
                tracker,
                true,
                List.of(
                        new Lane("QUO", "car-quote", out, "Kraków Quote", .28, new Quality(.24, .30)),
                        new Lane("QUO", "price-page", out, "Kraków Quote", .20, new Quality(.30, .28)),
                        new Lane("POL", "renewal-letters", out, "Kraków Policy", .20, new Quality(.18, .12)),
                        new Lane("QUO", "partner-feeds", back, "Leeds Product", .22, new Quality(.50, .14)),
                        new Lane("POL", "documents", back, "Leeds Product", .10, new Quality(.46, .10))));
    }
}
