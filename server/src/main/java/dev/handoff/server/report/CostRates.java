package dev.handoff.server.report;

/**
 * What an hour of work costs, as a range: nobody knows it exactly.
 *
 * @param currency as it stands before the amount, for example {@code £}
 */
public record CostRates(double low, double high, String currency) {

    public boolean isKnown() {
        return high > 0;
    }
}
