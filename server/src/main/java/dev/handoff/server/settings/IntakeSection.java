package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.intake.BackOff;
import dev.handoff.server.intake.IntakeSettings;
import dev.handoff.server.intake.WorkerSettings;
import java.time.Duration;
import java.util.function.DoubleSupplier;

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
    private String lease = "60s";

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

    private int maxBodyBytes() {
        return Values.atMost(
                        "intake.maxBodyMegabytes", Values.atLeast("intake.maxBodyMegabytes", maxBodyMegabytes, 1), 100)
                * MEGABYTE;
    }

    public Duration settle() {
        return Values.duration("intake.settle", settle);
    }

    private Duration lease() {
        return Values.atLeast("intake.lease", Values.duration("intake.lease", lease), Duration.ofSeconds(3));
    }

    private int workers() {
        return Values.atLeast("intake.workers", workers, 1);
    }

    public Duration sweepEvery() {
        return Values.duration("intake.sweepEvery", sweepEvery);
    }

    public Duration sweepOverlap() {
        return Values.duration("intake.sweepOverlap", sweepOverlap);
    }

    public Duration backfill() {
        return Values.duration("intake.backfill", backfill);
    }

    private int attempts() {
        return Values.atLeast("intake.attempts", attempts, 1);
    }

    public Duration keepDeliveries() {
        return Values.duration("intake.keepDeliveries", keepDeliveries);
    }

    /** How deliveries are taken in. */
    public IntakeSettings settings() {
        IntakeSettings defaults = IntakeSettings.defaults();
        long memory = Math.max(defaults.memory(), 2L * maxBodyBytes());
        return new IntakeSettings(maxBodyBytes(), memory, settle(), defaults.patience());
    }

    /** How dirty tickets are worked off. */
    public WorkerSettings workerSettings() {
        WorkerSettings defaults = WorkerSettings.defaults();
        return new WorkerSettings(workers(), lease(), defaults.poll(), defaults.stop());
    }

    /** @param jitter from 0 to 1, one draw a wait */
    public BackOff backOff(DoubleSupplier jitter) {
        return BackOff.of(attempts(), jitter);
    }

    public void check() {
        maxBodyBytes();
        settle();
        workers();
        lease();
        sweepEvery();
        sweepOverlap();
        backfill();
        attempts();
        keepDeliveries();
    }
}
