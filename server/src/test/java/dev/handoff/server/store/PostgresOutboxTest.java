package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Addressee;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoffs.Appended;
import dev.handoff.server.handoff.Seal;
import dev.handoff.server.handoff.Stamp;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.notify.Filter;
import dev.handoff.server.notify.Letter;
import dev.handoff.server.notify.Listener;
import dev.handoff.server.notify.Newsroom;
import dev.handoff.server.notify.SigningSecret;
import dev.handoff.server.notify.Subscriber;
import dev.handoff.server.notify.TicketFacts;
import dev.handoff.server.site.Direction;
import dev.handoff.server.store.Assessments.Audited;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What subscribers are told is kept with what caused it, or neither is. */
class PostgresOutboxTest {

    private static final TicketRef REF = new TicketRef("firm", "10001");
    private static final Who KASIA = new Who("kasia", "Kasia Wrona");

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final Subscriber ci = new Subscriber(
            "ci",
            URI.create("https://ci.firm.example"),
            List.of(SigningSecret.of(Listener.SECRET)),
            new Filter(Set.of(), Set.of("HOM"), Set.of(), Set.of()));
    private final PostgresDeliveries deliveries = new PostgresDeliveries(database);
    private final PostgresOutbox outbox =
            outbox((tracker, key) -> URI.create("https://" + tracker + ".atlassian.net/browse/" + key));
    private final Assessments assessments = new Assessments(database, outbox);
    private final PostgresHandoffs handoffs = new PostgresHandoffs(database, outbox);
    private int hashes;

    PostgresOutboxTest() {
        deliveries.know(List.of(ci));
    }

    private PostgresOutbox outbox(TicketFacts.Pages pages) {
        return new PostgresOutbox(database, new Newsroom(List.of(ci), pages), clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_ticket_that_crosses_with_gaps_is_told_with_what_an_integrator_needs_and_no_word_of_it() {
        judged(true, "WHO", "HARM");

        assertThat(told()).containsExactly("""
            {
              "type": "context.gap.opened",
              "timestamp": "2026-11-16T09:00:00Z",
              "data": {
                "ticket": {
                  "tracker": "firm",
                  "id": "10001",
                  "key": "HOM-1",
                  "project": "HOM",
                  "url": "https://firm.atlassian.net/browse/HOM-1",
                  "api": "/api/v1/tickets/HOM-1?tracker=firm"
                },
                "from": "UK",
                "to": "PL",
                "team": "Claims",
                "gaps": {"items": ["WHO", "HARM"], "open": ["WHO", "HARM"], "crossing": true}
              }
            }
            """.replaceAll("\\s+", ""));
    }

    @Test
    void each_change_of_what_is_open_is_told_once() {
        judged(true, "WHO", "HARM");
        judged(true, "WHO", "HARM");
        judged(true, "HARM", "IFTHEN");
        judged(false, "HARM", "IFTHEN");
        judged(false, "HARM");

        assertThat(told().stream().map(PostgresOutboxTest::gaps))
                .containsExactly(
                        "context.gap.opened [\"WHO\",\"HARM\"] of [\"WHO\",\"HARM\"]",
                        "context.gap.opened [\"IFTHEN\"] of [\"HARM\",\"IFTHEN\"]",
                        "context.gap.closed [\"WHO\"] of [\"HARM\",\"IFTHEN\"]",
                        "context.gap.closed [\"HARM\",\"IFTHEN\"] of []");
    }

    @Test
    void a_ticket_that_stays_at_home_is_nobodys_news() {
        judged(false, "WHO");

        assertThat(told()).isEmpty();
    }

    @Test
    void what_a_ticket_said_when_it_crossed_opens_and_closes_nothing() {
        judged(true);
        assessments.freeze(assessment("HOM-1", "WHO"), "Claims", Audited.NOTHING);
        judged(true);

        assertThat(told()).isEmpty();
    }

    @Test
    void what_no_subscriber_wants_is_not_kept() {
        assessments.keep(assessment("MOT-1", "WHO"), null, Audited.NOTHING, true);

        assertThat(told()).isEmpty();
        assertThat(count("webhook_event")).isZero();
    }

    @Test
    void a_judgement_that_cannot_be_told_is_not_kept_and_comes_again_with_its_news() {
        Assessments failing = new Assessments(database, outbox((tracker, key) -> {
            throw new IllegalStateException("the database goes away here (expected in this test)");
        }));
        assertThatThrownBy(() -> failing.keep(assessment("HOM-1", "WHO"), null, Audited.NOTHING, true))
                .isInstanceOf(IllegalStateException.class);
        assertThat(assessments.last(REF)).isEmpty();

        judged(true, "WHO");
        assertThat(told()).hasSize(1);
    }

    @Test
    void a_hand_off_is_told_from_offer_to_acceptance_without_names_and_words() {
        judged(true);
        append(
                new Event.Offered(stamp("o"), new Direction("UK", "PL"), "assigned to Kasia", true, "1"),
                new Event.Asked(
                        stamp("a"),
                        "1.1",
                        Item.HARM,
                        "Who is hurt?",
                        new Addressee(new Who("anna", "Anna Smith"), "UK", Addressee.Role.OWNER, null)));
        append(new Event.Replied(stamp("r"), "1.1", "Nobody but us"));
        append(new Event.Accepted(stamp("x"), new Seal(Map.of())), new Event.HelpAsked(stamp("h")));
        List<String> told = told();

        assertThat(told.stream().map(PostgresOutboxTest::type))
                .containsExactly("handoff.offered", "question.asked", "question.answered", "handoff.accepted");
        assertThat(data(told.get(0)))
                .contains("\"handoff\":{\"number\":1,\"offeredAt\":\"2026-11-16T09:00:00Z\",\"rebuilt\":true}")
                .contains("\"from\":\"UK\",\"to\":\"PL\",\"team\":\"Claims\"");
        assertThat(data(told.get(1)))
                .contains("\"question\":{\"id\":\"1.1\",\"item\":\"HARM\",\"site\":\"UK\","
                        + "\"askedAt\":\"2026-11-16T09:00:00Z\"}");
        assertThat(data(told.get(2))).contains("\"answeredAt\":\"2026-11-16T09:00:00Z\"");
        assertThat(String.join(" ", told)).doesNotContain("Kasia", "kasia", "Anna", "hurt", "Nobody");
    }

    @Test
    void a_return_is_told_without_its_reason() {
        judged(true);
        append(new Event.Offered(stamp("o"), new Direction("UK", "PL"), "assigned", false, "1"));
        append(new Event.Returned(stamp("r"), "nobody can build this"));

        assertThat(told()).last().satisfies(it -> {
            assertThat(type(it)).isEqualTo("handoff.returned");
            assertThat(it).doesNotContain("build");
        });
    }

    @Test
    void who_was_overtaken_tells_nothing() {
        judged(true);
        Event offered = new Event.Offered(stamp("o"), new Direction("UK", "PL"), "assigned", false, "1");
        append(offered);

        assertThat(handoffs.append(REF, 0, List.of(offered))).isEqualTo(Appended.OVERTAKEN);
        assertThat(handoffs.append(REF, 1, List.of(offered))).isEqualTo(Appended.TAKEN_BEFORE);
        assertThat(told()).hasSize(1);
    }

    private static String gaps(String body) {
        var gaps = JsonParser.parseString(body)
                .getAsJsonObject()
                .getAsJsonObject("data")
                .getAsJsonObject("gaps");
        return type(body) + " " + gaps.get("items") + " of " + gaps.get("open");
    }

    private static String type(String body) {
        return JsonParser.parseString(body).getAsJsonObject().get("type").getAsString();
    }

    private static String data(String body) {
        return JsonParser.parseString(body).getAsJsonObject().get("data").toString();
    }

    private void judged(boolean crossing, String... gaps) {
        assessments.keep(assessment("HOM-1", gaps), "Claims", Audited.NOTHING, crossing);
    }

    private FrozenAssessment assessment(String key, String... gaps) {
        return new FrozenAssessment(
                REF,
                new TicketKey(key),
                clock.instant(),
                "story",
                "UK",
                "PL",
                gaps.length > 0,
                List.of(gaps),
                "hash-" + hashes++,
                "{}");
    }

    private void append(Event... events) {
        assertThat(handoffs.append(REF, handoffs.load(REF).version(), List.of(events)))
                .isEqualTo(Appended.DONE);
    }

    private Stamp stamp(String door) {
        return new Stamp(1, clock.instant(), KASIA, Door.api(door + hashes++));
    }

    /** The bodies in the order in which they happened. */
    private List<String> told() {
        List<String> bodies = new ArrayList<>();
        Instant now = clock.instant();
        while (true) {
            Optional<Letter> letter = deliveries.lease(now, now.plusSeconds(100), List.of("ci"));
            if (letter.isEmpty()) {
                return bodies;
            }
            bodies.add(letter.get().body());
        }
    }

    private long count(String table) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }
}
