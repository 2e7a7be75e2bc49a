package dev.handoff.server.check;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does work on several threads and hands on the results in the order of the work, with a bounded number under way. */
final class InOrder<R> implements AutoCloseable {

    private static final int BATCH = 16;
    private static final int BATCHES_PER_THREAD = 4;

    private final ExecutorService threads;
    private final int most;
    private final Sink<R> sink;
    private final Deque<Future<List<R>>> running = new ArrayDeque<>();
    private List<Callable<R>> batch = new ArrayList<>(BATCH);

    /** Takes a result; always on the thread that submits. */
    interface Sink<R> {
        void take(R result) throws IOException;
    }

    InOrder(int threadCount, Sink<R> sink) {
        threads = Executors.newFixedThreadPool(threadCount);
        most = threadCount * BATCHES_PER_THREAD;
        this.sink = sink;
    }

    void submit(Callable<R> work) throws IOException {
        batch.add(work);
        if (batch.size() == BATCH) {
            start();
            while (running.size() > most) {
                drain();
            }
        }
    }

    void finish() throws IOException {
        start();
        while (!running.isEmpty()) {
            drain();
        }
    }

    private void start() {
        List<Callable<R>> works = batch;
        batch = new ArrayList<>(BATCH);
        running.add(threads.submit(() -> {
            List<R> results = new ArrayList<>(works.size());
            for (Callable<R> work : works) {
                results.add(work.call());
            }
            return results;
        }));
    }

    private void drain() throws IOException {
        try {
            for (R result : running.remove().get()) {
                sink.take(result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while judging; run it again", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("judging failed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
