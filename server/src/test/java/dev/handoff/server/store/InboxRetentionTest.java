package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.intake.Arrival;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InboxRetentionTest {

    @Test
    void old_deliveries_go_and_the_work_they_asked_for_stays() {
        SettableClock clock = new SettableClock();
        try (Database database = TestDatabase.fresh();
                PostgresInbox inbox = new PostgresInbox(database, Duration.ofSeconds(20))) {
            accept(inbox, clock, "old");
            clock.advance(Duration.ofDays(14));
            accept(inbox, clock, "new");
            clock.advance(Duration.ofSeconds(1));

            assertThat(new InboxRetention(database, Duration.ofDays(14), clock).run())
                    .isEqualTo(1);

            assertThat(database.jdbi()
                            .<java.util.List<String>, RuntimeException>withHandle(
                                    handle -> handle.createQuery("select identity from inbox")
                                            .mapTo(String.class)
                                            .list()))
                    .containsExactly("new");
            assertThat(new PostgresWorkQueue(database).backlog(clock.instant()).waiting())
                    .isEqualTo(2);
        }
    }

    private static void accept(PostgresInbox inbox, SettableClock clock, String name) {
        inbox.accept(
                new Arrival(new TicketRef("cloud", name), name, "e", new byte[0], clock.instant(), clock.instant()));
    }
}
