package dev.handoff.server.intake;

import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;

/** What is counted about deliveries and tickets. No ticket or person is named. */
public final class IntakeMetrics {

    private final Meter accepted;
    private final Meter duplicate;
    private final Meter ignored;
    private final Meter rejected;
    private final Meter unavailable;
    private final Meter handled;
    private final Meter failed;
    private final Meter buried;
    private final Meter swept;

    public IntakeMetrics(MetricRegistry registry) {
        accepted = registry.meter("intake.accepted");
        duplicate = registry.meter("intake.duplicate");
        ignored = registry.meter("intake.ignored");
        rejected = registry.meter("intake.rejected");
        unavailable = registry.meter("intake.unavailable");
        handled = registry.meter("work.handled");
        failed = registry.meter("work.failed");
        buried = registry.meter("work.buried");
        swept = registry.meter("sweep.marked");
    }

    void received(Inbox.Receipt receipt) {
        (receipt == Inbox.Receipt.KEPT ? accepted : duplicate).mark();
    }

    void ignored() {
        ignored.mark();
    }

    void rejected() {
        rejected.mark();
    }

    void unavailable() {
        unavailable.mark();
    }

    void handled() {
        handled.mark();
    }

    void failed() {
        failed.mark();
    }

    void buried() {
        buried.mark();
    }

    void swept(int marked) {
        swept.mark(marked);
    }
}
