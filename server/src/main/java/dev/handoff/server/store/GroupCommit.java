package dev.handoff.server.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Many callers, one transaction: a single thread commits whatever queued up while it committed what came before. No timer: a
 * lone caller waits for nobody, and the busier it gets the larger the groups grow.
 */
final class GroupCommit<T, R> implements AutoCloseable {

    private final int maxGroup;
    private final long maxWeight;
    private final ToLongFunction<T> weight;
    private final Function<List<T>, List<R>> commit;
    private final Predicate<Throwable> oneSpoiltIt;
    private final BlockingQueue<Entry<T, R>> queue;
    private final Thread committer;

    /**
     * @param commit commits the items in one transaction and returns one result an item, in order
     * @param oneSpoiltIt is the failure that of one item, so that the others would succeed without it?
     */
    GroupCommit(
            String name,
            int maxGroup,
            long maxWeight,
            ToLongFunction<T> weight,
            Function<List<T>, List<R>> commit,
            Predicate<Throwable> oneSpoiltIt) {
        this.maxGroup = maxGroup;
        this.maxWeight = maxWeight;
        this.weight = weight;
        this.commit = commit;
        this.oneSpoiltIt = oneSpoiltIt;
        this.queue = new ArrayBlockingQueue<>(16 * maxGroup);
        this.committer = new Thread(this::run, name);
        committer.setDaemon(true);
        committer.start();
    }

    /**
     * Returns when the item is committed.
     *
     * @throws TimeoutException when it is not known to be committed in time; it may still be
     * @throws ExecutionException when it was not committed
     */
    R submit(T item, Duration patience) throws TimeoutException, ExecutionException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Entry<T, R> entry = new Entry<>(item, new CompletableFuture<>());
        if (!committer.isAlive() || !queue.offer(entry, patience.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new TimeoutException("no place in the queue of " + committer.getName());
        }
        try {
            return entry.result.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            queue.remove(entry);
            throw e;
        }
    }

    private void run() {
        try {
            while (true) {
                commit(nextGroup());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Entry<T, R>> nextGroup() throws InterruptedException {
        List<Entry<T, R>> group = new ArrayList<>(maxGroup);
        Entry<T, R> next = queue.take();
        long sum = 0;
        while (next != null) {
            group.add(next);
            sum += weight.applyAsLong(next.item);
            next = group.size() < maxGroup && sum < maxWeight ? queue.poll() : null;
        }
        return group;
    }

    private void commit(List<Entry<T, R>> group) {
        try {
            List<R> results = commit.apply(group.stream().map(Entry::item).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).result.complete(results.get(i));
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            failed(group, e);
        }
    }

    private void failed(List<Entry<T, R>> group, Throwable failure) {
        if (group.size() > 1 && oneSpoiltIt.test(failure)) {
            group.forEach(entry -> commit(List.of(entry)));
        } else {
            group.forEach(entry -> entry.result.completeExceptionally(failure));
        }
    }

    @Override
    public void close() {
        committer.interrupt();
    }

    private record Entry<T, R>(T item, CompletableFuture<R> result) {}
}
