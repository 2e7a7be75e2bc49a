package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.intake.DeadLetterServlet;
import dev.handoff.server.intake.WorkQueue.Leased;
import dev.handoff.server.ticket.TicketRef;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLetterServletTest {

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final PostgresWorkQueue queue = new PostgresWorkQueue(database);
    private final AtomicInteger wakeUps = new AtomicInteger();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    @BeforeEach
    void serve() throws Exception {
        connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(
                new ServletHolder(
                        new DeadLetterServlet(new PostgresDeadLetters(database), clock, wakeUps::incrementAndGet)),
                "/dead-letters/*");
        server.setHandler(context);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        database.close();
    }

    @Test
    void dead_letters_are_listed_with_the_reason() throws Exception {
        bury("10001", "403 on \"PUT\"");

        HttpResponse<String> answer = send("GET", "/dead-letters");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        assertThat(answer.body())
                .isEqualTo("{\"deadLetters\":[{\"id\":1,\"tracker\":\"firm\",\"ticket\":\"10001\",\"attempts\":1,"
                        + "\"error\":\"403 on \\\"PUT\\\"\",\"failedAt\":\"2026-11-16T09:00:00Z\"}]}\n");
    }

    @Test
    void one_is_replayed_and_the_workers_are_woken() throws Exception {
        bury("10001", "403");

        assertThat(send("POST", "/dead-letters/1/replay").body()).isEqualTo("{\"replayed\":1}\n");
        assertThat(lease()).hasSize(1);
        assertThat(wakeUps).hasValue(1);
        assertThat(send("GET", "/dead-letters").body()).isEqualTo("{\"deadLetters\":[]}\n");
    }

    @Test
    void all_are_replayed() throws Exception {
        bury("10001", "403");
        bury("10002", "403");

        assertThat(send("POST", "/dead-letters/replay").body()).isEqualTo("{\"replayed\":2}\n");
        assertThat(lease()).hasSize(2);
    }

    @Test
    void a_dead_letter_that_is_not_there_is_told_so() throws Exception {
        HttpResponse<String> answer = send("POST", "/dead-letters/7/replay");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("No dead letter 7");
    }

    @Test
    void any_other_post_is_told_what_there_is() throws Exception {
        assertThat(send("POST", "/dead-letters/x").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + connector.getLocalPort() + path);
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private void bury(String ticket, String error) {
        queue.mark(List.of(new TicketRef("firm", ticket)), clock.instant(), clock.instant());
        lease().forEach(leased -> queue.bury(leased, clock.instant(), error));
    }

    private List<Leased> lease() {
        return queue.lease(clock.instant(), clock.instant().plusSeconds(60), 10, Set.of());
    }
}
