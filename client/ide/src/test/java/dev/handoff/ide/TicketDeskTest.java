package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.client.Command;
import dev.handoff.client.HandoffClient;
import dev.handoff.client.HandoffException;
import dev.handoff.client.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketDeskTest {

    private static final Command CONFIRM = new Command("confirm", null, null, null);
    private static final Command ASK = new Command("ask", "HARM", "Who pays?", null);

    @TempDir
    Path folder;

    private final BlockingQueue<Situation> situations = new LinkedBlockingQueue<>();
    private final BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
    private FakeService service;
    private HandoffClient client;
    private Outbox outbox;
    private TicketDesk desk;

    @BeforeEach
    void open() throws IOException {
        service = new FakeService(Samples.view(
                Samples.handoff(1, List.of(Samples.question("open")), List.of(), null),
                Samples.item("HARM", "missing", "")));
        client = service.client();
        outbox = Outbox.in(folder);
        desk = new TicketDesk(client, outbox, InstantSource.fixed(Samples.NOW), situations::add, notices::add);
    }

    @AfterEach
    void close() {
        desk.close();
        client.close();
        service.close();
    }

    @Test
    void ticket_is_read_and_shown() throws InterruptedException {
        desk.show("HOM-12");

        assertThat(situations.take()).isEqualTo(new Situation.Reading("HOM-12", null));
        assertThat(situations.take()).isEqualTo(new Situation.Known(service.view));
    }

    @Test
    void branch_without_a_ticket_clears_the_desk() throws InterruptedException {
        desk.show("HOM-12");
        until(Situation.Known.class::isInstance);
        desk.show("");

        assertThat(situations.take()).isEqualTo(new Situation.NoTicket());
    }

    @Test
    void unknown_ticket_is_told_in_the_services_words() throws InterruptedException {
        desk.show("MOT-1");

        assertThat(until(Situation.Unjudged.class::isInstance))
                .isEqualTo(new Situation.Unjudged("MOT-1", "No judgement of MOT-1 is kept."));
    }

    @Test
    void last_picture_stays_while_the_service_is_away() throws InterruptedException {
        desk.show("HOM-12");
        until(Situation.Known.class::isInstance);
        service.away = true;
        desk.refresh();

        Situation.Offline offline = (Situation.Offline) until(Situation.Offline.class::isInstance);
        assertThat(offline.last()).isEqualTo(service.view);
        assertThat(offline.reason()).contains("cannot be reached");
    }

    @Test
    void what_happened_elsewhere_is_a_notice() throws InterruptedException {
        desk.show("HOM-12");
        until(Situation.Known.class::isInstance);
        service.view = Samples.view(Samples.handoff(2, List.of(Samples.question("answered")), List.of(), null));
        desk.refresh();

        assertThat(notices.take()).isEqualTo(new Notice.Answered("HOM-12", Samples.question("answered"), true));
    }

    @Test
    void action_is_sent_and_the_ticket_read_again() throws Exception {
        desk.show("HOM-12");
        until(Situation.Known.class::isInstance);

        assertThat(desk.act(ASK).get()).isInstanceOf(TicketDesk.Outcome.Taken.class);
        assertThat(service.commands).containsExactly("{\"command\":\"ask\",\"item\":\"HARM\",\"text\":\"Who pays?\"}");
        until(Situation.Known.class::isInstance);
    }

    @Test
    void refusal_is_told_and_nothing_is_kept() throws InterruptedException {
        desk.show("HOM-12");
        until(Situation.Known.class::isInstance);
        service.refusesWith = 403;

        assertThatThrownBy(() -> desk.act(CONFIRM).get())
                .hasCauseInstanceOf(HandoffException.Forbidden.class)
                .hasMessageContaining("Only the receiving site may accept");
        assertThat(desk.queued()).isZero();
    }

    @Test
    void actions_given_offline_go_out_in_order_when_the_service_is_back() throws Exception {
        desk.show("HOM-12");
        until(Situation.Known.class::isInstance);
        service.away = true;

        assertThat(desk.act(ASK).get()).isInstanceOf(TicketDesk.Outcome.Kept.class);
        assertThat(desk.act(CONFIRM).get()).isInstanceOf(TicketDesk.Outcome.Kept.class);
        assertThat(desk.queued()).isEqualTo(2);

        service.away = false;
        desk.refresh();
        until(situation -> situation instanceof Situation.Known && desk.queued() == 0);
        assertThat(service.commands).hasSize(2);
        assertThat(service.commands.get(0)).contains("\"ask\"");
    }

    @Test
    void action_whose_answer_was_lost_is_not_done_twice() throws Exception {
        desk.show("HOM-12");
        until(Situation.Known.class::isInstance);
        service.losesAnswers = true;
        desk.act(ASK).get();
        service.losesAnswers = false;
        desk.refresh();
        until(situation -> situation instanceof Situation.Known && desk.queued() == 0);

        assertThat(service.keys).hasSizeGreaterThan(1);
        assertThat(service.keys.stream().distinct()).hasSize(1);
    }

    @Test
    void action_refused_later_is_a_notice() throws Exception {
        desk.show("HOM-12");
        until(Situation.Known.class::isInstance);
        service.away = true;
        desk.act(CONFIRM).get();
        service.refusesWith = 403;
        service.away = false;
        desk.refresh();

        assertThat(notices.take()).isEqualTo(new Notice.NotTaken("HOM-12", "Only the receiving site may accept."));
        assertThat(outbox.refused()).isEmpty();
    }

    @Test
    void nothing_can_be_done_without_a_ticket() {
        assertThatThrownBy(() -> desk.act(CONFIRM)).hasMessageContaining("There is no ticket to act on");
    }

    private Situation until(Predicate<Situation> wanted) throws InterruptedException {
        Situation situation = situations.poll(20, TimeUnit.SECONDS);
        while (situation != null && !wanted.test(situation)) {
            situation = situations.poll(20, TimeUnit.SECONDS);
        }
        assertThat(situation).as("what was awaited").isNotNull();
        return situation;
    }
}
