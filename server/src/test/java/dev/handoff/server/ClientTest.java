package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.client.Changes;
import dev.handoff.client.Checklist;
import dev.handoff.client.Command;
import dev.handoff.client.Handoff;
import dev.handoff.client.HandoffClient;
import dev.handoff.client.HandoffException;
import dev.handoff.client.HandoffSummary;
import dev.handoff.client.Outbox;
import dev.handoff.client.Page;
import dev.handoff.client.TicketQuery;
import dev.handoff.client.TicketSummary;
import dev.handoff.client.TicketWatch;
import dev.handoff.ide.Notice;
import dev.handoff.ide.Situation;
import dev.handoff.ide.TicketDesk;
import dev.handoff.server.access.Scope;
import dev.handoff.server.store.Await;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client library and the IDE's desk against the service itself. */
class ClientTest {

    private static final String UNDERSTOOD = LoopScene.UNDERSTOOD;

    @TempDir
    Path folder;

    private static ActingPeople people;
    private static HandoffClient leeds;
    private static HandoffClient krakow;
    private static String token;
    private String key;

    @BeforeAll
    static void open() throws Exception {
        people = new ActingPeople("cloud", "advice: {graceDelay: 0s}\n");
        token = people.token(Firm.LEEDS, Scope.ACT);
        leeds = client(token, "en");
        krakow = client(people.token(Firm.KRAKOW, Scope.ACT), "pl");
    }

    @BeforeEach
    void handOver() throws Exception {
        key = people.handedOver(token);
    }

    private static HandoffClient client(String token, String language) {
        return HandoffClient.builder()
                .server(people.handoff.address("/").toString())
                .token(token)
                .language(language)
                .build();
    }

    @AfterAll
    static void close() {
        leeds.close();
        krakow.close();
        people.close();
    }

    @Test
    void the_loop_goes_by_the_client() {
        Handoff offered = krakow.handoff(key, 1).get();
        assertThat(offered.stage()).isEqualTo("offered");

        krakow.command(
                        key,
                        Command.ask("HARM", "Who is called when the feed is down?")
                                .seenAt(offered.seq()))
                .get();
        assertThat(leeds.questions(key).get().items())
                .singleElement()
                .satisfies(question -> assertThat(question.text()).isEqualTo("Who is called when the feed is down?"));
        leeds.command(key, Command.answer("HARM", "The duty manager.")).get();
        krakow.command(key, Command.accept(UNDERSTOOD)).get();
        leeds.command(key, Command.confirm()).get();

        Page<HandoffSummary> all = krakow.handoffs(key).get();
        assertThat(all.items())
                .singleElement()
                .satisfies(one -> assertThat(one.stage()).isEqualTo("accepted"));
    }

    @Test
    void what_is_known_of_a_ticket_is_read() {
        Checklist checklist = krakow.checklist(key).get();
        assertThat(checklist.language()).isEqualTo("pl");
        assertThat(checklist.items()).isNotEmpty();
        assertThat(leeds.ticket(key).get().direction()).isEqualTo("UK->PL");
        assertThat(leeds.sources(key).get().key()).isEqualTo(key);
        assertThat(leeds.tickets(TicketQuery.all().site("PL")).get().items())
                .extracting(TicketSummary::key)
                .contains(key);
        assertThat(leeds.checklist(key).get()).isEqualTo(leeds.checklist(key).get());
    }

    @Test
    void refusals_come_in_the_callers_language() {
        assertThatThrownBy(() -> krakow.command(key, Command.accept("Zrozumiałem wszystko."))
                        .get())
                .isInstanceOf(HandoffException.Refused.class)
                .hasMessageContaining("słów");
        assertThatThrownBy(() -> leeds.command(key, Command.accept(UNDERSTOOD)).get())
                .isInstanceOf(HandoffException.Forbidden.class);
        assertThatThrownBy(() -> leeds.ticket("HOM-999999").get()).isInstanceOf(HandoffException.NotFound.class);
        try (HandoffClient stranger = client("hoff_read_wrong", "en")) {
            assertThatThrownBy(() -> stranger.ticket(key).get()).isInstanceOf(HandoffException.Unauthorised.class);
        }
    }

    @Test
    void act_on_a_picture_that_is_old_is_a_conflict() {
        long seen = krakow.handoff(key, 1).get().seq();
        leeds.command(key, Command.answer("HARM", "The duty manager.")).get();
        krakow.command(key, Command.ask("HARM", "Which one?")).get();

        assertThatThrownBy(() -> leeds.command(
                                key, Command.answer("HARM", "Somebody else.").seenAt(seen))
                        .get())
                .isInstanceOf(HandoffException.Conflict.class);
    }

    @Test
    void same_action_sent_twice_is_done_once() {
        Command ask = Command.ask("HARM", "Who is called when the feed is down?");
        krakow.command(key, ask, "5f0c7b1e-aaaa-4bbb-8ccc-000000000001").get();
        krakow.command(key, ask, "5f0c7b1e-aaaa-4bbb-8ccc-000000000001").get();

        assertThat(krakow.questions(key).get().items()).hasSize(1);
    }

    @Test
    void watch_hears_what_happens() throws Exception {
        BlockingQueue<Changes> heard = new LinkedBlockingQueue<>();
        List<HandoffException> trouble = new CopyOnWriteArrayList<>();
        try (TicketWatch watch = krakow.watch(key, heard::add, trouble::add)) {
            assertThat(watch).isNotNull();
            Await.until("somebody waits for news", () -> {
                leeds.command(key, Command.answer("HARM", "The duty manager " + heard.size() + "."))
                        .get();
                return !heard.isEmpty();
            });
        }
        assertThat(trouble).isEmpty();
    }

    @Test
    void desk_shows_acts_and_hears() throws Exception {
        BlockingQueue<Situation> situations = new LinkedBlockingQueue<>();
        BlockingQueue<Notice> notices = new LinkedBlockingQueue<>();
        try (TicketDesk desk =
                new TicketDesk(krakow, Outbox.in(folder), InstantSource.system(), situations::add, notices::add)) {
            desk.show(key);
            Await.until("it is shown", () -> desk.situation() instanceof Situation.Known);
            desk.act(Command.ask("HARM", "Who is called when the feed is down?"))
                    .get();
            Await.until(
                    "the question is shown",
                    () -> !desk.situation().view().openQuestions().isEmpty());

            leeds.command(key, Command.answer("HARM", "The duty manager.")).get();

            Notice notice = notices.poll(60, TimeUnit.SECONDS);
            assertThat(notice)
                    .isInstanceOfSatisfying(
                            Notice.Answered.class,
                            answered -> assertThat(answered.question().answer().text())
                                    .isEqualTo("The duty manager."));
        }
    }
}
