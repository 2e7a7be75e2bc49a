package dev.handoff.server.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends a form once, follows no redirect, and waits for the whole answer no longer than a person would. */
final class FormPost {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final HttpClient web = HttpClient.newBuilder()
            .connectTimeout(Duration.ofMillis(ProviderDocument.PATIENCE_MILLIS))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> send(URI address, String form, @Nullable String authorization) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return await(web.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static HttpResponse<String> await(CompletableFuture<HttpResponse<String>> answer) throws IOException {
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("its token endpoint cannot be reached: " + e.getCause(), e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException("its token endpoint did not answer within " + PATIENCE.toSeconds() + " seconds", e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while its token endpoint was asked", e);
        }
    }
}
