package dev.handoff.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.context.LinkStates;
import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.NotChecked;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Works;
import dev.handoff.server.intake.WorkQueue.Leased;
import dev.handoff.server.links.LinkSettings.Limits;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresLinkBook;
import dev.handoff.server.store.PostgresWorkQueue;
import dev.handoff.server.store.SettableClock;
import dev.handoff.server.store.TestDatabase;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tickets cite, rounds look, tickets are told; on a real database, with a net that answers as told. */
class LinkRoundTest {

    private static final TicketRef TICKET = new TicketRef("firm", "10001");
    private static final String REPORT = "https://docs.example/report";

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final PostgresWorkQueue queue = new PostgresWorkQueue(database);
    private final PostgresLinkBook book = new PostgresLinkBook(database);
    private final MetricRegistry registry = new MetricRegistry();
    private final Map<String, LinkVerdict> net = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private LinkSettings settings = LinkSettingsForTests.allowing(443);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_ticket_is_told_nothing_until_a_round_has_looked_and_then_is_looked_at_again() {
        net.put(REPORT, new Dead(Reason.GONE, "404"));

        assertThat(cite(REPORT).tellsNothing()).isTrue();
        assertThat(asked).isEmpty();

        round();
        assertThat(dirty()).containsExactly(TICKET);
        assertThat(cite(REPORT).verdicts()).containsEntry(REPORT, new Dead(Reason.GONE, "404"));
    }

    @Test
    void a_link_that_works_gives_no_ticket_anything_to_do() {
        cite(REPORT);

        round();

        assertThat(asked).containsExactly(REPORT);
        assertThat(dirty()).isEmpty();
        assertThat(cite(REPORT).verdicts()).containsEntry(REPORT, new Works());
    }

    @Test
    void a_link_that_was_mended_is_noticed_without_a_change_on_the_ticket() {
        net.put(REPORT, new NeedsLogin("sso.example"));
        cite(REPORT);
        round();
        assertThat(dirty()).hasSize(1);

        net.put(REPORT, new Works());
        clock.advance(Duration.ofDays(1));
        round();

        assertThat(dirty()).containsExactly(TICKET);
    }

    @Test
    void the_same_answer_again_marks_nothing() {
        net.put(REPORT, new NeedsLogin("sso.example"));
        cite(REPORT);
        round();
        dirty();
        clock.advance(Duration.ofDays(1));

        round();

        assertThat(asked).hasSize(2);
        assertThat(dirty()).isEmpty();
    }

    @Test
    void links_of_one_host_wait_for_the_next_round() {
        cite("https://docs.example/a", "https://docs.example/b", "https://wiki.example/c");

        round();
        assertThat(asked).hasSize(2);
        round();
        assertThat(asked).hasSize(3);
    }

    @Test
    void of_one_ticket_only_so_many_links_are_looked_at() {
        LinkStates states =
                cite("https://a.example/", "https://b.example/", "https://c.example/", "https://d.example/");

        round();

        assertThat(asked).containsExactlyInAnyOrder("https://a.example/", "https://b.example/", "https://c.example/");
        assertThat(states.verdicts()).doesNotContainKey("https://d.example/");
    }

    @Test
    void within_an_hour_only_so_many_links_are_looked_at() {
        settings = limited(2);
        cite("https://a.example/", "https://b.example/", "https://c.example/");

        round();
        round();
        assertThat(asked).hasSize(2);

        clock.advance(Duration.ofHours(1));
        round();
        assertThat(asked).hasSize(3);
    }

    @Test
    void what_must_not_be_asked_by_its_spelling_never_comes_into_the_book() {
        cite(
                "https://me:secret@docs.example/",
                "https://docs.example:6379/",
                "http://2130706433/",
                "mailto:a@b.example");

        round();

        assertThat(asked).isEmpty();
        assertThat(book.due(clock.instant(), 10)).isEmpty();
    }

    @Test
    void two_spellings_of_one_page_are_one_look_and_both_are_told() {
        net.put(REPORT, new Dead(Reason.GONE, "404"));
        cite(REPORT + "#top", "https://DOCS.example/report");
        round();

        assertThat(asked).containsExactly(REPORT);
        assertThat(cite(REPORT + "#top", "https://DOCS.example/report").verdicts())
                .hasSize(2)
                .containsValue(new Dead(Reason.GONE, "404"))
                .doesNotContainValue(LinkVerdict.unseen());
    }

    @Test
    void a_look_that_fails_oddly_holds_up_no_other_link() {
        cite("https://bad.example/", REPORT);

        new LinkRound(
                        book,
                        address -> {
                            asked.add(address.url());
                            if (address.host().equals("bad.example")) {
                                throw new IllegalStateException("expected in this test");
                            }
                            return new Works();
                        },
                        settings,
                        new LinkMetrics(registry),
                        clock)
                .run();

        assertThat(asked).hasSize(2);
        assertThat(registry.meter("links.unclear").getCount()).isEqualTo(1);
    }

    @Test
    void a_host_that_cannot_be_found_is_dead_at_the_second_look_of_a_server_that_sees_the_open_net() {
        net.put(REPORT, new Dead(Reason.NO_SUCH_HOST, "docs.example"));
        cite(REPORT);
        for (int look = 0; look < 3; look++) {
            round();
            clock.advance(Duration.ofHours(3));
        }
        assertThat(cite(REPORT).tellsNothing()).isTrue();
        assertThat(dirty()).isEmpty();

        book.library(List.of(new LinkAddress("https://rules.example/")), clock.instant(), clock.instant());
        for (int look = 0; look < 3; look++) {
            round();
            clock.advance(Duration.ofDays(1));
        }

        assertThat(cite(REPORT).verdicts()).containsEntry(REPORT, new Dead(Reason.NO_SUCH_HOST, "docs.example"));
        assertThat(dirty()).containsExactly(TICKET);
    }

    @Test
    void looks_are_counted_by_what_they_found() {
        net.put("https://a.example/", new Dead(Reason.GONE, "404"));
        net.put("https://b.example/", new NotChecked("its address is private"));
        cite("https://a.example/", "https://b.example/", "https://c.example/");

        round();

        assertThat(registry.meter("links.dead").getCount()).isEqualTo(1);
        assertThat(registry.meter("links.refused").getCount()).isEqualTo(1);
        assertThat(registry.meter("links.works").getCount()).isEqualTo(1);
    }

    private LinkStates cite(String... urls) {
        return new TicketLinks(book, settings, clock).of(TICKET, List.of(urls));
    }

    private void round() {
        new LinkRound(book, this::answer, settings, new LinkMetrics(registry), clock).run();
    }

    private LinkVerdict answer(LinkAddress address) {
        asked.add(address.url());
        return net.getOrDefault(address.url(), new Works());
    }

    /** Takes the tickets that are to be looked at, and has them handled. */
    private List<TicketRef> dirty() {
        Instant now = clock.instant();
        List<Leased> leased = queue.lease(now, now.plusSeconds(60), 10, Set.of());
        leased.forEach(lease -> queue.complete(lease, now));
        return leased.stream().map(Leased::ticket).toList();
    }

    private LinkSettings limited(int perHour) {
        return new LinkSettings(
                settings.reach(),
                settings.loginHosts(),
                new Limits(10, perHour, Duration.ofSeconds(10)),
                settings.timeout(),
                settings.redirects(),
                settings.keep(),
                false);
    }
}
