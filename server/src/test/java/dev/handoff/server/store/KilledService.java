package dev.handoff.server.store;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.intake.Arrival;
import dev.handoff.server.intake.BackOff;
import dev.handoff.server.intake.IntakeMetrics;
import dev.handoff.server.intake.WorkerSettings;
import dev.handoff.server.intake.Workers;
import dev.handoff.server.ticket.TicketRef;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/**
 * A service in a process of its own, made to be killed: eight senders deliver as fast as they can, workers handle, and each
 * delivery is told on standard output once it was acknowledged, as {@code identity ticket}.
 */
final class KilledService {

    static final int TICKETS = 200;

    private KilledService() {}

    public static void main(String[] arguments) {
        Database database = Database.open(DatabaseSettings.embedded(Path.of(arguments[0])));
        PostgresInbox inbox = new PostgresInbox(database, Duration.ofSeconds(10));
        Workers workers = new Workers(
                new PostgresWorkQueue(database),
                (ticket, lease) -> LockSupport.parkNanos(2_000_000),
                WorkerSettings.defaults(),
                BackOff.of(BackOff.ATTEMPTS, () -> 1),
                InstantSource.system(),
                new IntakeMetrics(new MetricRegistry()));
        workers.start();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int sender = 0; sender < 8; sender++) {
            int number = sender;
            new Thread(() -> deliver(inbox, number, out)).start();
        }
    }

    private static void deliver(PostgresInbox inbox, int sender, PrintStream out) {
        for (int i = 0; true; i++) {
            String identity = sender + "-" + i;
            String ticket = "1" + (sender * 31 + i) % TICKETS;
            Instant now = Instant.now();
            inbox.accept(new Arrival(
                    new TicketRef("cloud", ticket), identity, "jira:issue_updated", new byte[4_000], now, now));
            out.println(identity + " " + ticket);
        }
    }
}
