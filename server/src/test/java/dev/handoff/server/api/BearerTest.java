package dev.handoff.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BearerTest {

    private static final String TOKEN = "a-token-of-24-characters";
    private static final String TICKET = "api/v1/tickets/QUO-1";

    @Test
    void the_token_lets_in() {
        assertThat(refusal(TOKEN, TICKET, "Bearer " + TOKEN)).isEmpty();
    }

    @Test
    void no_token_a_wrong_one_and_another_scheme_are_sent_away() {
        assertThat(refusal(TOKEN, TICKET, null)).hasValue(401);
        assertThat(refusal(TOKEN, TICKET, "Bearer " + TOKEN + "x")).hasValue(401);
        assertThat(refusal(TOKEN, TICKET, "Bearer ")).hasValue(401);
        assertThat(refusal(TOKEN, TICKET, "Basic " + TOKEN)).hasValue(401);
    }

    @Test
    void without_a_configured_token_the_api_is_off() {
        assertThat(refusal(null, TICKET, "Bearer ")).hasValue(404);
        assertThat(refusal(null, TICKET, null)).hasValue(404);
    }

    private static Optional<Integer> refusal(@Nullable String token, String path, @Nullable String header) {
        URI base = URI.create("http://127.0.0.1/");
        ContainerRequest request =
                new ContainerRequest(base, base.resolve(path), "GET", null, new MapPropertiesDelegate(), null);
        if (header != null) {
            request.header(HttpHeaders.AUTHORIZATION, header);
        }
        new Bearer(token).filter(request);
        return Optional.ofNullable(request.getAbortResponse()).map(Response::getStatus);
    }
}
