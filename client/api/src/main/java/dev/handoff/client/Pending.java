package dev.handoff.client;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A future that, when cancelled, ends what it waits for. */
final class Pending<T> extends CompletableFuture<T> {

    private volatile Runnable cancelling = Pending::nothing;

    private static void nothing() {}

    /** What is to be ended from now on; ended at once when it has been cancelled already. */
    void cancelling(Runnable how) {
        cancelling = how;
        if (isCancelled()) {
            how.run();
        }
    }

    /** Tells one of the two, once. */
    void settled(Consumer<T> good, Consumer<Throwable> bad) {
        var unused = whenComplete((value, failure) -> {
            if (failure != null) {
                bad.accept(failure);
            } else {
                good.accept(value);
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean cancelled = super.cancel(mayInterrupt);
        cancelling.run();
        return cancelled;
    }
}
