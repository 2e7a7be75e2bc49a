package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.intake.BackOff;
import dev.handoff.server.intake.IntakeMetrics;
import dev.handoff.server.intake.TicketHandler;
import dev.handoff.server.intake.WorkerSettings;
import dev.handoff.server.intake.Workers;
import dev.handoff.server.ticket.TicketRef;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    @TempDir
    Path temporary;

    @Test
    void kill_9_under_load_loses_no_acknowledged_delivery_and_every_ticket_left_is_handled_by_one_at_a_time()
            throws Exception {
        Path directory = TestDatabase.directoryIn(temporary);
        List<String> acknowledged = killAfter(directory, 1_500);
        SettableClock clock = new SettableClock(Instant.now());

        try (Database database = Database.open(DatabaseSettings.embedded(directory))) {
            Set<String> kept = new HashSet<>(query(database, "select identity || ' ' || ticket_id from inbox"));
            assertThat(acknowledged).hasSizeGreaterThan(1_000).allMatch(kept::contains);

            Set<String> left = new HashSet<>(query(database, "select ticket_id from work"));
            clock.advance(WorkerSettings.defaults().lease().plusSeconds(5));
            assertThat(handleEverything(database, clock)).containsExactlyInAnyOrderElementsOf(left);
        }
    }

    private static List<String> killAfter(Path directory, int deliveries) throws IOException {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledService.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (lines.size() == deliveries) {
                    // Process.destroyForcibly would also close the stream, with acknowledgements still in it.
                    assertThat(service.toHandle().destroyForcibly()).isTrue();
                }
            }
            lines.remove(lines.size() - 1);
            return lines;
        } finally {
            service.destroyForcibly();
        }
    }

    private static Set<String> handleEverything(Database database, SettableClock clock) throws Exception {
        Map<TicketRef, AtomicInteger> inside = new ConcurrentHashMap<>();
        AtomicInteger clashes = new AtomicInteger();
        TicketHandler handler = (ticket, lease) -> {
            AtomicInteger within = inside.computeIfAbsent(ticket, t -> new AtomicInteger());
            clashes.addAndGet(within.incrementAndGet() - 1);
            lease.renew();
            within.decrementAndGet();
        };
        PostgresWorkQueue queue = new PostgresWorkQueue(database);
        Workers workers = new Workers(
                queue,
                handler,
                new WorkerSettings(4, Duration.ofMinutes(1), Duration.ofMillis(10), Duration.ofSeconds(20)),
                BackOff.of(BackOff.ATTEMPTS, () -> 1),
                clock,
                new IntakeMetrics(new MetricRegistry()));
        workers.start();
        Await.until("all is handled", () -> queue.backlog(clock.instant()).waiting() == 0);
        workers.stop();
        assertThat(clashes).hasValue(0);
        return inside.keySet().stream().map(TicketRef::idOrKey).collect(Collectors.toSet());
    }

    private static List<String> query(Database database, String sql) {
        return database.jdbi()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }
}
