package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.access.Scope;
import dev.handoff.server.press.ReportTroubles.Way;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.store.PostgresDeadLetters;
import dev.handoff.server.store.PostgresReportTroubles;
import dev.handoff.server.store.PostgresWorkQueue;
import dev.handoff.server.ticket.TicketRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of those who run Handoff. */
class OperationsPageTest {

    private static ApiService service;

    @BeforeAll
    static void open() throws Exception {
        service = new ApiService("");
    }

    @AfterAll
    static void close() {
        service.close();
    }

    @Test
    void only_an_administrator_sees_it() throws Exception {
        Browser reader = new Browser(service.handoff);
        assertThat(reader.open("/operations").status()).isEqualTo(303);
        reader.signIn(service.token(Scope.ACT));

        assertThat(reader.open("/operations").status()).isEqualTo(403);
        assertThat(reader.open("/gaps").document().select("a[href=/operations]"))
                .isEmpty();
    }

    @Test
    void what_was_given_up_on_is_shown_with_its_cause_and_tried_again() throws Exception {
        bury("10007");
        bury("10008");
        Browser admin = new Browser(service.handoff);
        admin.signIn(service.token(Scope.ADMIN));

        Browser.Page page = admin.open("/operations");
        assertThat(page.text()).contains("10007", "10008", "refused <for> good");
        assertThat(admin.submit(page, ".letters form", Map.of()).status()).isEqualTo(303);
        Browser.Page gone = admin.submit(page, ".letters form", Map.of());

        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("There is no such dead letter any more");
        admin.submit(page, "form[action=/operations/replay]", Map.of());
        assertThat(admin.open("/operations").text()).contains("Nothing was given up on");
    }

    @Test
    void a_report_that_did_not_arrive_is_shown_until_it_does() throws Exception {
        PostgresReportTroubles troubles = new PostgresReportTroubles(service.database, () -> ApiService.NOW);
        Browser admin = new Browser(service.handoff);
        admin.signIn(service.token(Scope.ADMIN));
        assertThat(admin.open("/operations").text()).doesNotContain("Reports that did not arrive");

        troubles.note("all", ReportWeek.parse("2026-W47"), Way.ISSUE, "QUO-1: Jira <answered> 403");
        troubles.note("nobody-any-more", ReportWeek.parse("2026-W40"), Way.SENT, "no mail server");

        assertThat(admin.open("/operations").text())
                .contains("Report 2026-W47 for all is not on its issue", "QUO-1: Jira <answered> 403")
                .doesNotContain("nobody-any-more");
        troubles.over("all", Way.ISSUE);
        assertThat(admin.open("/operations").text()).doesNotContain("Reports that did not arrive");
    }

    private static void bury(String ticket) {
        PostgresWorkQueue queue = new PostgresWorkQueue(service.database);
        TicketRef ref = new TicketRef("unwatched", ticket);
        queue.mark(List.of(ref), ApiService.NOW.minusSeconds(1), ApiService.NOW.minusSeconds(1));
        queue.lease(ApiService.NOW, ApiService.NOW.plusSeconds(600), 10, Set.of())
                .forEach(leased -> queue.bury(leased, ApiService.NOW, "refused <for> good"));
        assertThat(new PostgresDeadLetters(service.database).list(10)).isNotEmpty();
    }
}
