package dev.handoff.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.Test;

class TicketWatchTest {

    @Test
    void service_that_is_back_is_news_even_when_nothing_happened() throws Exception {
        BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        try (MockWebServer service = new MockWebServer()) {
            service.enqueue(nothing());
            service.enqueue(new MockResponse.Builder().code(503).build());
            service.enqueue(nothing());
            service.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            service.start();
            try (HandoffClient client = HandoffClient.builder()
                            .server(service.url("/").toString())
                            .token("hoff_read_1")
                            .retries(0, Duration.ofMillis(1))
                            .build();
                    TicketWatch watch = client.watch("HOM-12", heard::add, heard::add)) {
                assertThat(heard.poll(20, TimeUnit.SECONDS)).isInstanceOf(HandoffException.Failed.class);
                assertThat(heard.poll(20, TimeUnit.SECONDS)).isInstanceOf(Changes.class);
                assertThat(watch).isNotNull();
            }
        }
    }

    private static MockResponse nothing() {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body("{\"key\": \"HOM-12\", \"judged\": false, \"events\": [], \"next\": \"1\"}")
                .build();
    }
}
