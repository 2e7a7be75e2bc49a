package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/** {@code intake}: how changes reach Handoff. */
public final class IntakeSection {

    private static final int MEGABYTE = 1024 * 1024;

    @JsonProperty
    private int maxBodyMegabytes = 25;

    @JsonProperty
    private String settle = "2s";

    @JsonProperty
    private int workers = 4;

    @JsonProperty
    private String sweepEvery = "5m";

    @JsonProperty
    private String sweepOverlap = "10m";

    @JsonProperty
    private String backfill = "30d";

    @JsonProperty
    private int attempts = 8;

    @JsonProperty
    private String keepDeliveries = "14d";

    public int maxBodyBytes() {
        return Values.atMost(
                        "intake.maxBodyMegabytes", Values.atLeast("intake.maxBodyMegabytes", maxBodyMegabytes, 1), 100)
                * MEGABYTE;
    }

    public Duration settle() {
        return Values.duration("intake.settle", settle);
    }

    public void settle(String value) {
        settle = value;
    }

    public int workers() {
        return Values.atLeast("intake.workers", workers, 1);
    }

    public Duration sweepEvery() {
        return Values.duration("intake.sweepEvery", sweepEvery);
    }

    public void sweepEvery(String value) {
        sweepEvery = value;
    }

    public Duration sweepOverlap() {
        return Values.duration("intake.sweepOverlap", sweepOverlap);
    }

    public Duration backfill() {
        return Values.duration("intake.backfill", backfill);
    }

    public int attempts() {
        return Values.atLeast("intake.attempts", attempts, 1);
    }

    public Duration keepDeliveries() {
        return Values.duration("intake.keepDeliveries", keepDeliveries);
    }

    public void check() {
        maxBodyBytes();
        settle();
        workers();
        sweepEvery();
        sweepOverlap();
        backfill();
        attempts();
        keepDeliveries();
    }
}
