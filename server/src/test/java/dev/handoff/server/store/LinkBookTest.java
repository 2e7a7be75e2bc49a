package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.NotChecked;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Works;
import dev.handoff.server.intake.WorkQueue.Leased;
import dev.handoff.server.links.KnownLink;
import dev.handoff.server.links.LinkAddress;
import dev.handoff.server.ticket.TicketRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LinkBookTest {

    private static final TicketRef TICKET = new TicketRef("cloud", "10001");
    private static final TicketRef OTHER = new TicketRef("cloud", "10002");
    private static final LinkAddress REPORT = new LinkAddress("https://docs.example/report");
    private static final LinkAddress QUERY = new LinkAddress("https://docs.example/query");
    private static final LinkAddress WIKI = new LinkAddress("https://wiki.example/page");

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final PostgresLinkBook book = new PostgresLinkBook(database);
    private final PostgresLinkBook otherReplica = new PostgresLinkBook(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_link_cited_for_the_first_time_is_due_at_once_for_all_replicas() {
        assertThat(cite(TICKET, REPORT)).singleElement().satisfies(link -> {
            assertThat(link.verdict()).isEqualTo(LinkVerdict.unseen());
            assertThat(link.checkedAt()).isNull();
        });

        assertThat(otherReplica.due(clock.instant(), 10))
                .extracting(KnownLink::address)
                .containsExactly(REPORT);
    }

    @Test
    void every_verdict_is_remembered_as_it_was() {
        cite(TICKET, REPORT);
        for (LinkVerdict verdict : List.of(
                new Works(),
                new NeedsLogin("sso.example"),
                new Dead(Reason.GONE, "404"),
                new Dead(Reason.NO_SUCH_HOST, "docs.example"),
                new NotChecked("its address is private"),
                LinkVerdict.unseen())) {
            KnownLink known = known(REPORT, verdict, clock.instant().plusSeconds(60));
            book.keep(known);

            assertThat(otherReplica.cited(TICKET, List.of(REPORT), clock.instant()))
                    .containsExactly(known);
        }
    }

    @Test
    void a_link_that_is_fresh_is_not_due_however_often_it_is_cited() {
        cite(TICKET, REPORT);
        book.keep(known(REPORT, new Works(), null));

        cite(OTHER, REPORT);
        assertThat(book.due(clock.instant(), 10)).isEmpty();

        clock.advance(Duration.ofDays(8));
        assertThat(book.due(clock.instant(), 10)).isEmpty();
        cite(OTHER, REPORT);
        assertThat(book.due(clock.instant(), 10)).hasSize(1);
    }

    @Test
    void citing_a_link_again_does_not_bring_its_next_try_forward() {
        cite(TICKET, REPORT);
        Instant retry = clock.instant().plus(Duration.ofMinutes(10));
        book.keep(known(REPORT, LinkVerdict.unseen(), retry));

        cite(OTHER, REPORT);

        assertThat(book.due(clock.instant(), 10)).isEmpty();
        assertThat(book.due(retry, 10)).hasSize(1);
    }

    @Test
    void one_link_of_each_host_is_due_at_a_time_the_longest_due_first() {
        cite(TICKET, WIKI);
        clock.advance(Duration.ofSeconds(1));
        cite(OTHER, REPORT);
        clock.advance(Duration.ofSeconds(1));
        cite(TICKET, WIKI, QUERY);

        assertThat(book.due(clock.instant(), 10)).extracting(KnownLink::address).containsExactly(WIKI, REPORT);
        assertThat(book.due(clock.instant(), 1)).extracting(KnownLink::address).containsExactly(WIKI);
    }

    @Test
    void a_link_that_nobody_cites_any_more_is_not_due() {
        cite(TICKET, REPORT);
        cite(TICKET, WIKI);

        assertThat(book.due(clock.instant(), 10)).extracting(KnownLink::address).containsExactly(WIKI);
        cite(TICKET);
        assertThat(book.due(clock.instant(), 10)).isEmpty();
    }

    @Test
    void the_tickets_that_cite_a_changed_link_are_marked_and_no_others() {
        cite(TICKET, REPORT, QUERY);
        cite(OTHER, QUERY);

        book.keepAndTell(known(REPORT, new Dead(Reason.GONE, "404"), null), clock.instant());

        PostgresWorkQueue queue = new PostgresWorkQueue(database);
        Instant now = clock.instant();
        assertThat(queue.lease(now, now.plusSeconds(60), 10, Set.of()))
                .extracting(Leased::ticket)
                .containsExactly(TICKET);
        assertThat(cite(TICKET, REPORT)).extracting(KnownLink::verdict).containsExactly(new Dead(Reason.GONE, "404"));
    }

    @Test
    void looks_are_counted_by_when_they_were() {
        cite(TICKET, REPORT, WIKI);
        book.keep(known(REPORT, new Works(), null));
        clock.advance(Duration.ofMinutes(50));
        book.keep(known(WIKI, new Works(), null));

        assertThat(book.checkedSince(clock.instant().minus(Duration.ofHours(1))))
                .isEqualTo(2);
        clock.advance(Duration.ofMinutes(20));
        assertThat(book.checkedSince(clock.instant().minus(Duration.ofHours(1))))
                .isEqualTo(1);
    }

    @Test
    void the_librarys_links_are_due_after_a_week_and_those_it_dropped_are_not() {
        library(List.of(REPORT, WIKI));
        assertThat(book.due(clock.instant(), 10)).hasSize(2);
        book.keep(known(REPORT, new Works(), null));
        book.keep(known(WIKI, new Works(), null));
        library(List.of(REPORT, WIKI));
        assertThat(book.due(clock.instant(), 10)).isEmpty();

        clock.advance(Duration.ofDays(7));
        library(List.of(WIKI));

        assertThat(book.due(clock.instant(), 10)).extracting(KnownLink::address).containsExactly(WIKI);
        assertThat(book.library()).extracting(KnownLink::address).containsExactly(WIKI);
    }

    @Test
    void the_open_net_is_seen_where_most_hosts_of_the_library_answer() {
        LinkAddress third = new LinkAddress("https://rules.example/");
        library(List.of(REPORT, WIKI, third));
        assertThat(book.seesTheOpenNet()).isFalse();

        book.keep(known(REPORT, new Works(), null));
        book.keep(known(WIKI, LinkVerdict.unseen(), null));
        book.keep(known(third, LinkVerdict.unseen(), null));
        assertThat(book.seesTheOpenNet()).isFalse();

        book.keep(known(WIKI, new Dead(Reason.GONE, "404"), null));
        assertThat(book.seesTheOpenNet()).isTrue();
    }

    @Test
    void an_empty_library_has_no_links() {
        library(List.of(REPORT));
        library(List.of());

        assertThat(book.library()).isEmpty();
    }

    @Test
    void links_that_nobody_cites_are_forgotten_in_the_end() {
        cite(TICKET, REPORT, WIKI);
        library(List.of(QUERY));
        book.keep(known(REPORT, new Works(), null));
        cite(TICKET, WIKI);
        clock.advance(Duration.ofDays(91));

        assertThat(book.forget(clock.instant().minus(Duration.ofDays(90)))).isEqualTo(1);
        assertThat(book.forget(clock.instant().minus(Duration.ofDays(90)))).isZero();
        assertThat(book.library()).hasSize(1);
    }

    private void library(List<LinkAddress> links) {
        book.library(links, clock.instant().minus(Duration.ofDays(7)), clock.instant());
    }

    private List<KnownLink> cite(TicketRef ticket, LinkAddress... links) {
        return book.cited(ticket, List.of(links), clock.instant());
    }

    private KnownLink known(LinkAddress address, LinkVerdict verdict, @Nullable Instant due) {
        Instant now = clock.instant();
        return new KnownLink(address, verdict, now, "it answered 503", 2, now, now.plus(Duration.ofDays(7)), due);
    }
}
