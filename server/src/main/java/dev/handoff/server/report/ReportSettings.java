package dev.handoff.server.report;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How reports are made.
 *
 * @param leads who reads them; never empty
 * @param hour of Monday, in each lead's zone
 * @param quietLine a quiet week is told in one line; otherwise nothing is sent
 * @param web where people open Handoff's pages, without a slash at its end; null where it has no public address
 */
public record ReportSettings(
        List<Lead> leads,
        LocalTime hour,
        boolean quietLine,
        CostRates rates,
        @Nullable String web) {

    public ReportSettings {
        leads = List.copyOf(leads);
    }
}
