package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.handoff.server.store.Await;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The service stops at once, whoever is still waiting for an answer. */
class StoppingTest {

    private static final String CHANGES = "/api/v1/tickets/HOM-1/changes";

    @Test
    void who_waits_for_news_is_answered_when_the_service_stops() throws Exception {
        ApiService service = new ApiService("");
        service.judged("HOM-1", "Quotes", ApiService.NOW, "HARM");
        String next = service.json(CHANGES).get("next").getAsString();
        CompletableFuture<HttpResponse<String>> waits = CompletableFuture.supplyAsync(() -> {
            try {
                return service.get(CHANGES + "?wait=25s&after=" + next);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Await.until("somebody waits", () -> service.gauge("changes.waiting") == 1);

        Instant stopping = Instant.now();
        service.close();

        assertThat(Duration.between(stopping, Instant.now())).isLessThan(Duration.ofSeconds(15));
        HttpResponse<String> answer = waits.get();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonParser.parseString(answer.body())
                        .getAsJsonObject()
                        .get("next")
                        .getAsString())
                .isEqualTo(next);
    }
}
