package dev.handoff.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.api.Versions.Version;
import dev.handoff.server.ticket.TicketRef;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.TimeoutHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Requests that wait, without a server. */
class WaitersTest {

    private static final TicketRef ONE = new TicketRef("firm", "1");
    private static final TicketRef TWO = new TicketRef("firm", "2");
    private static final Version BEFORE = new Version(3, 7);

    private final Map<TicketRef, Version> now = new ConcurrentHashMap<>(Map.of(ONE, BEFORE, TWO, BEFORE));
    private final List<List<TicketRef>> asked = new ArrayList<>();
    private final Waiters waiters = new Waiters(this::versions, Runnable::run, 2);

    @Test
    void who_waits_is_answered_when_their_ticket_changes_and_others_wait_on() {
        Waiting one = waits(ONE);
        Waiting two = waits(TWO);

        waiters.look();
        assertThat(one.answer).isNull();
        now.put(ONE, new Version(4, 7));
        waiters.look();

        assertThat(one.answer).isEqualTo("news of 1");
        assertThat(two.answer).isNull();
        assertThat(asked).hasSize(2);
    }

    @Test
    void only_so_many_wait_and_who_was_answered_makes_room() {
        Waiting late = waits(ONE);
        waits(TWO);
        assertThat(waiters.add(ONE, BEFORE, new Waiting().response(), () -> "")).isFalse();

        late.timeOut();
        waiters.look();

        assertThat(late.answer).isEqualTo("news of 1");
        assertThat(waiters.add(ONE, BEFORE, new Waiting().response(), () -> "")).isTrue();
    }

    @Test
    void while_nobody_waits_the_database_is_left_alone() {
        waiters.look();

        assertThat(asked).isEmpty();
    }

    @Test
    void a_database_that_is_away_for_a_moment_costs_nobody_their_place() {
        Waiting one = waits(ONE);
        Map<TicketRef, Version> kept = Map.copyOf(now);
        now.clear();
        waiters.look();
        assertThat(one.answer).isNull();

        now.putAll(kept);
        now.put(ONE, new Version(3, 8));
        waiters.look();

        assertThat(one.answer).isEqualTo("news of 1");
    }

    @Test
    void nobody_is_left_waiting_when_the_service_stops() {
        Waiting one = waits(ONE);

        waiters.close();

        assertThat(one.answer).isEqualTo("news of 1");
    }

    private Map<TicketRef, Version> versions(java.util.Collection<TicketRef> tickets) {
        asked.add(List.copyOf(tickets));
        if (now.isEmpty()) {
            throw new IllegalStateException("the database is away");
        }
        return now;
    }

    private Waiting waits(TicketRef ticket) {
        Waiting waiting = new Waiting();
        assertThat(waiters.add(ticket, BEFORE, waiting.response(), () -> "news of " + ticket.idOrKey()))
                .isTrue();
        return waiting;
    }

    /** A request on hold, as the container holds it. */
    private static final class Waiting {

        private @Nullable Object answer;
        private @Nullable TimeoutHandler late;

        AsyncResponse response() {
            return (AsyncResponse) Proxy.newProxyInstance(
                    Waiting.class.getClassLoader(),
                    new Class<?>[] {AsyncResponse.class},
                    (proxy, method, arguments) -> {
                        switch (method.getName()) {
                            case "resume" -> answer = arguments[0];
                            case "setTimeoutHandler" -> late = (TimeoutHandler) arguments[0];
                            case "isDone" -> {
                                return answer != null;
                            }
                            case "hashCode" -> {
                                return System.identityHashCode(proxy);
                            }
                            case "equals" -> {
                                return proxy == arguments[0];
                            }
                            default -> throw new UnsupportedOperationException(method.getName());
                        }
                        return method.getReturnType() == boolean.class ? Boolean.TRUE : null;
                    });
        }

        void timeOut() {
            Objects.requireNonNull(late).handleTimeout(response());
        }
    }
}
