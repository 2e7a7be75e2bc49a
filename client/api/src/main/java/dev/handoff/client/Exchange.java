package dev.handoff.client;

import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * One request, not yet sent. {@link #get()} sends it and waits; {@link #async()} sends it and goes on. Each call sends it once more.
 *
 * @param <T> what is answered
 */
public final class Exchange<T> {

    private final Transport transport;
    private final Sending sending;
    private final TypeToken<T> type;

    Exchange(Transport transport, Sending sending, TypeToken<T> type) {
        this.transport = transport;
        this.sending = sending;
        this.type = type;
    }

    /**
     * Sends it and waits for the answer.
     *
     * @throws HandoffException naming what happened and what to do
     * @throws CancellationException when the waiting thread is interrupted; the request is ended, and the thread stays interrupted
     */
    public T get() {
        CompletableFuture<T> answer = async();
        try {
            return answer.get();
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("The request was ended because its thread was interrupted.");
        } catch (ExecutionException e) {
            throw rethrown(e);
        }
    }

    /** Sends it. The future fails with a {@link HandoffException}; cancelling it ends the request. */
    public CompletableFuture<T> async() {
        Pending<Reply> reply = transport.send(sending);
        Pending<T> answer = new Pending<>();
        answer.cancelling(() -> reply.cancel(true));
        reply.settled(good -> read(good, answer), answer::completeExceptionally);
        return answer;
    }

    private void read(Reply reply, CompletableFuture<T> answer) {
        try {
            T value = Wire.GSON.fromJson(reply.body(), type);
            if (value == null && type.getRawType() != Void.class) {
                answer.completeExceptionally(Failures.unreadable(reply.url(), null));
            } else {
                answer.complete(value);
            }
        } catch (JsonParseException | NullPointerException | IllegalArgumentException e) {
            // A record refuses what it does not know how to be: null for a list, for example.
            answer.completeExceptionally(Failures.unreadable(reply.url(), e));
        }
    }

    private static RuntimeException rethrown(ExecutionException thrown) {
        if (thrown.getCause() instanceof HandoffException failure) {
            // With the caller's own stack, or nobody could tell who had asked.
            failure.addSuppressed(new Throwable("asked for here"));
            return failure;
        }
        return thrown.getCause() instanceof RuntimeException other ? other : new IllegalStateException(thrown);
    }
}
