package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresDeparturesTest {

    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
    private static final byte[] DIGEST = {1, 2, 3};

    private final Database database = TestDatabase.fresh();
    private final PostgresDepartures departures = new PostgresDepartures(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_departure_is_taken_once() {
        departures.keep(DIGEST, "/gaps?item=HARM", NOON.plusSeconds(60));

        assertThat(departures.take(new byte[] {9}, NOON)).isEmpty();
        assertThat(departures.take(DIGEST, NOON)).contains("/gaps?item=HARM");
        assertThat(departures.take(DIGEST, NOON)).isEmpty();
    }

    @Test
    void one_that_is_over_is_not_found_and_forgotten() {
        departures.keep(DIGEST, "/", NOON);
        assertThat(departures.take(DIGEST, NOON)).isEmpty();

        departures.keep(DIGEST, "/", NOON);
        assertThat(departures.forgetExpired(NOON)).isOne();
    }
}
