package dev.handoff.client;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends requests, in the background, and again where {@link Retries} says so. */
final class Transport {

    private final OkHttpClient http;
    private final HttpUrl server;
    private final Supplier<String> token;
    private final String language;
    private final Retries retries;
    private final EtagCache cache = new EtagCache();
    private final Later later = new Later();

    Transport(OkHttpClient http, HttpUrl server, Supplier<String> token, String language, Retries retries) {
        this.http = http;
        this.server = server;
        this.token = token;
        this.language = language;
        this.retries = retries;
    }

    String server() {
        return server.toString();
    }

    String language() {
        return language;
    }

    /** Begins at once. The future fails with a {@link HandoffException}; cancelling it ends the request. */
    Pending<Reply> send(Sending sending) {
        Pending<Reply> pending = new Pending<>();
        attempt(sending, pending, 1);
        return pending;
    }

    private void attempt(Sending sending, Pending<Reply> pending, int tries) {
        Call call;
        try {
            call = client(sending).newCall(request(sending));
        } catch (RuntimeException e) {
            // A token with a character that no header may hold, for example.
            pending.completeExceptionally(e);
            return;
        }
        pending.cancelling(call::cancel);
        call.enqueue(new Callback() {
            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    settle(sending, pending, tries, cache.remember(Reply.read(response)));
                } catch (IOException e) {
                    again(sending, pending, tries, e);
                } catch (RuntimeException e) {
                    pending.completeExceptionally(
                            Failures.unreadable(answered.request().url(), e));
                }
            }

            @Override
            public void onFailure(Call failed, IOException e) {
                again(sending, pending, tries, e);
            }
        });
    }

    private void settle(Sending sending, Pending<Reply> pending, int tries, Reply reply) {
        Optional<Duration> wait = retries.after(tries, reply);
        if (wait.isPresent()) {
            repeat(sending, pending, tries, wait.get());
        } else if (reply.good()) {
            pending.complete(reply);
        } else {
            pending.completeExceptionally(Failures.of(reply));
        }
    }

    private void again(Sending sending, Pending<Reply> pending, int tries, IOException failure) {
        Optional<Duration> wait = pending.isDone() ? Optional.empty() : retries.after(tries, failure);
        wait.ifPresentOrElse(
                pause -> repeat(sending, pending, tries, pause),
                () -> pending.completeExceptionally(Failures.of(sending.url(server), failure)));
    }

    private void repeat(Sending sending, Pending<Reply> pending, int tries, Duration wait) {
        pending.cancelling(later.run(wait, () -> attempt(sending, pending, tries + 1)));
    }

    private OkHttpClient client(Sending sending) {
        return sending.patience().equals(Sending.PATIENCE)
                ? http
                : http.newBuilder()
                        .readTimeout(sending.patience())
                        .callTimeout(sending.patience())
                        .build();
    }

    private Request request(Sending sending) {
        Request.Builder request = sending.request(server)
                .header("Authorization", "Bearer " + token.get())
                .header("Accept-Language", language);
        if (sending.reads()) {
            cache.tag(sending.url(server)).ifPresent(tag -> request.header("If-None-Match", tag));
        }
        return request.build();
    }

    Runnable later(Duration wait, Runnable task) {
        return later.run(wait, task);
    }

    /** Ends what is under way; nothing is sent afterwards. */
    void close() {
        later.close();
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** Waits without holding a thread for each who waits. */
    private static final class Later {
        /** After the end, nothing is sent again. */
        private final ScheduledThreadPoolExecutor timer =
                new ScheduledThreadPoolExecutor(1, Later::thread, new ThreadPoolExecutor.DiscardPolicy());

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(task, "handoff-client-retry");
            thread.setDaemon(true);
            return thread;
        }

        /** @return what takes it back */
        Runnable run(Duration wait, Runnable task) {
            var scheduled = timer.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
            return () -> scheduled.cancel(false);
        }

        void close() {
            timer.shutdownNow();
        }
    }
}
