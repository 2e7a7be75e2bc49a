package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.access.Caller;
import dev.handoff.server.access.Scope;
import dev.handoff.server.access.Session;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresSessionsTest {

    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
    private static final byte[] DIGEST = {1, 2, 3};

    private final Database database = TestDatabase.fresh();
    private final PostgresSessions sessions = new PostgresSessions(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_session_is_found_until_it_ends() {
        Caller caller = new Caller("person:1", "Kamil", Scope.ACT, "kamil@firm.example");
        sessions.keep(DIGEST, new Session(caller, null, NOON, NOON.plusSeconds(60)));

        assertThat(sessions.find(DIGEST, NOON).orElseThrow().caller()).isEqualTo(caller);
        assertThat(sessions.find(new byte[] {9}, NOON)).isEmpty();
        assertThat(sessions.find(DIGEST, NOON.plusSeconds(60))).isEmpty();
        sessions.end(DIGEST);
        assertThat(sessions.find(DIGEST, NOON)).isEmpty();
    }

    @Test
    void ended_sessions_are_forgotten() {
        Caller caller = new Caller("token:1", "a test", Scope.READ, null);
        sessions.keep(DIGEST, new Session(caller, "07", NOON, NOON.plusSeconds(60)));

        assertThat(sessions.forgetExpired(NOON)).isZero();
        assertThat(sessions.find(DIGEST, NOON).orElseThrow().token()).isEqualTo("07");
        assertThat(sessions.forgetExpired(NOON.plusSeconds(61))).isOne();
    }
}
