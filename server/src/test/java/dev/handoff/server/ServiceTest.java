package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Stage;
import dev.handoff.server.sandbox.Fault;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.store.Assessments;
import dev.handoff.server.store.AuditTrail;
import dev.handoff.server.store.Await;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.FrozenAssessment;
import dev.handoff.server.store.PostgresHandoffs;
import dev.handoff.server.store.TestDatabase;
import dev.handoff.server.ticket.TicketRef;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole service on a sandbox: what a person sees on a ticket. */
class ServiceTest {

    private final DatabaseSettings database = TestDatabase.freshSettings();
    private final Firm firm = new Firm();

    @AfterEach
    void closeFirm() {
        firm.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud", "dc"})
    void a_ticket_that_crossed_without_context_gets_one_comment_and_closing_the_gaps_edits_it(String type)
            throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, type, database, "")) {
            String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            firm.awaitComment(key);

            Comment first = firm.botComments(key).get(0);
            assertThat(first.body().wiki()).contains("Poland", "Which customer", "Handoff context check");
            assertThat(firm.labels(key)).contains("context-missing");

            firm.jira.as(Firm.LEEDS, hand -> {
                hand.rename(key, "Keep motor renewal price at or below new business when a voucher runs on GoCompare");
                hand.describe(key, Firm.COMPLETE);
            });
            Await.until("the label says complete", () -> firm.labels(key).equals(List.of("context-complete")));

            assertThat(firm.botComments(key)).singleElement().satisfies(settled -> {
                assertThat(settled.id()).isEqualTo(first.id());
                assertThat(settled.body().wiki()).doesNotContain("Which customer");
            });
            assertThat(handoff.get("/api/v1/tickets/" + key).body()).contains("\"flag\":false");
        }
    }

    @Test
    void a_restart_keeps_everything_and_writes_nothing_new() throws Exception {
        String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            firm.awaitComment(key);
            assertThat(handoff.get("/api/v1/tickets/" + key).statusCode()).isEqualTo(200);
        }
        firm.jira.forgetRequests();
        String other = firm.handedOver("Legal cover on the home price page", Firm.HOLLOW);

        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            firm.awaitComment(other);
            firm.jira.as(Firm.LEEDS, hand -> hand.comment(key, "Thanks, I will look at it on Monday."));
            Await.until(
                    "the first ticket was looked at again",
                    () -> firm.jira.requests().stream().anyMatch(it -> it.path().endsWith("/issue/" + id(key))));
            assertThat(handoff.get("/api/v1/tickets/" + key).statusCode()).isEqualTo(200);
        }

        assertThat(firm.botComments(key)).hasSize(1);
        assertThat(firm.jira.requests())
                .filteredOn(it -> "handoff-bot".equals(it.user()) && it.writes())
                .noneMatch(it -> it.path().contains(key) || it.path().contains(id(key)));
    }

    @Test
    void complete_muted_and_technical_tickets_get_no_comment() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            String complete = firm.handedOver("Keep motor renewal price at or below new business", Firm.COMPLETE);
            String chore = firm.handedOver(
                    "Upgrade Jackson to 2.21", "Bump the library, run the build. No behaviour changes.");
            String muted = firm.handedOver("Legal cover on the home price page", Firm.HOLLOW);
            firm.jira.as(Firm.LEEDS, hand -> hand.label(muted, "handoff-mute"));
            for (String key : List.of(complete, chore, muted)) {
                Await.until(
                        key + " is judged",
                        () -> handoff.get("/api/v1/tickets/" + key).statusCode() == 200);
            }
            firm.awaitComment(firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW));

            assertThat(firm.botComments(complete)).isEmpty();
            assertThat(firm.botComments(chore)).isEmpty();
            assertThat(firm.botComments(muted)).isEmpty();
        }
    }

    @Test
    void a_comment_whose_answer_was_lost_is_not_written_again() throws Exception {
        firm.jira.fail(1, "POST", ".*/comment", new Fault.DropAfterApplying());
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            firm.awaitComment(key);

            assertThat(firm.botComments(key)).hasSize(1);
            assertThat(handoff.get("/api/v1/dead-letters").body()).contains("[]");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405})
    void a_tracker_that_refuses_everything_beside_the_comment_gets_it_once(int status) throws Exception {
        for (String path : List.of(".*/remotelink", ".*/user", ".*/field", ".*/properties/.*")) {
            for (String method : List.of("GET", "POST", "PUT")) {
                firm.jira.fail(10_000, method, path, Fault.answer(status));
            }
        }
        firm.jira.fail(10_000, "PUT", ".*/issue/[A-Z]+-\\d+", Fault.answer(status));
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "dc", database, "")) {
            String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            Await.until(key + " has a comment", () -> !firm.botComments(key).isEmpty());
            firm.jira.awaitDeliveries();
            firm.jira.as(Firm.LEEDS, hand -> hand.comment(key, "Thanks, I will look at it on Monday."));
            String other = firm.handedOver("Legal cover on the home price page", Firm.HOLLOW);
            Await.until(other + " has a comment", () -> !firm.botComments(other).isEmpty());

            assertThat(firm.botComments(key)).hasSize(1);
            assertThat(handoff.get("/api/v1/dead-letters").body()).contains("[]");
        }
    }

    @Test
    void ten_edits_in_a_second_give_one_assessment_more() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            firm.awaitComment(key);
            firm.jira.awaitDeliveries();
            firm.jira.forgetRequests();

            firm.jira.as(Firm.LEEDS, hand -> {
                for (int i = 1; i <= 10; i++) {
                    hand.rename(key, "Breakdown cover on the car price page, draft " + i);
                }
                hand.describe(key, Firm.COMPLETE);
            });
            Await.until("the label says complete", () -> firm.labels(key).contains("context-complete"));

            assertThat(firm.jira.requests())
                    .filteredOn(it -> it.method().equals("PUT") && it.path().matches(".*/comment/\\d+"))
                    .hasSize(1);
            try (Database store = Database.open(database)) {
                assertThat(new Assessments(store).history(new TicketRef("firm", id(key))))
                        .extracting(FrozenAssessment::flagged)
                        .containsExactly(true, false);
            }
        }
    }

    @Test
    void a_dry_run_judges_and_writes_nothing() throws Exception {
        try (RunningHandoff handoff =
                RunningHandoff.watching(firm.jira, "cloud", database, "advice: {dryRun: true}\n")) {
            String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            Await.until(
                    "it is judged", () -> handoff.get("/api/v1/tickets/" + key).statusCode() == 200);

            assertThat(handoff.get("/api/v1/tickets/" + key).body()).contains("\"flag\":true");
            assertThat(firm.writes()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloud", "dc"})
    void a_command_is_answered_in_the_one_comment_and_enters_the_audit(String type) throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, type, database, "")) {
            String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            firm.awaitComment(key);

            firm.jira.as(Firm.KRAKOW, hand -> hand.comment(key, "/handoff return because nobody says whom it is for"));
            Await.until(
                    "the comment says so",
                    () -> firm.botComments(key).get(0).body().wiki().contains("returned by Kamil Wrona"));

            assertThat(firm.botComments(key)).hasSize(1);
            try (Database store = Database.open(database)) {
                TicketRef ref = new TicketRef("firm", id(key));
                Handoff handed = Objects.requireNonNull(
                        new PostgresHandoffs(store).load(ref).current());
                assertThat(handed.stage()).isEqualTo(Stage.RETURNED);
                assertThat(new AuditTrail(store).verify().problem()).isNull();
            }
        }
    }

    @Test
    void a_mass_edit_does_not_become_a_mass_comment() throws Exception {
        try (RunningHandoff handoff =
                RunningHandoff.watching(firm.jira, "cloud", database, "advice: {newCommentsPerHour: 3}\n")) {
            List<String> keys = IntStream.range(0, 12)
                    .mapToObj(i -> firm.handedOver("Cover number " + i + " on the car price page", Firm.HOLLOW))
                    .toList();
            for (String key : keys) {
                Await.until(
                        key + " is judged",
                        () -> handoff.get("/api/v1/tickets/" + key).statusCode() == 200);
            }

            assertThat(keys.stream().filter(key -> !firm.botComments(key).isEmpty()))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void an_unsigned_webhook_is_refused() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            HttpResponse<String> answer = handoff.webhook("{\"webhookEvent\":\"jira:issue_updated\"}", "sha256=00");

            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tickets/QUO-1",
                "/api;x=1/v1/tickets/QUO-1",
                "//api/v1/tickets/QUO-1",
                "/%61pi/v1/tickets/QUO-1"
            })
    void without_the_token_no_spelling_of_the_address_opens_the_api(String path) throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            assertThat(key).isEqualTo("QUO-1");
            firm.awaitComment(key);

            assertThat(handoff.getWithoutToken(path).statusCode()).isIn(400, 401, 404);
        }
    }

    @Test
    void the_gate_holds_back_a_ticket_with_gaps() throws Exception {
        try (RunningHandoff handoff =
                RunningHandoff.watching(firm.jira, "cloud", database, "advice: {gate: {enabled: true}}\n")) {
            String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            firm.awaitComment(key);

            HttpResponse<String> answer = handoff.get("/api/v1/tickets/" + key + "/gate");

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonArray("gaps"))
                    .isNotEmpty();
        }
    }

    @Test
    void customers_of_a_service_desk_never_see_the_comment() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            String key = firm.handedOver("HLP", "Customer cannot add breakdown cover to the renewal", Firm.HOLLOW);
            firm.awaitComment(key);

            assertThat(firm.botComments(key))
                    .singleElement()
                    .satisfies(it -> assertThat(it.internal()).isTrue());
        }
    }

    @Test
    void what_jira_refuses_for_good_is_a_dead_letter_that_can_be_replayed() throws Exception {
        firm.jira.fail(1, "POST", ".*/comment", Fault.answer(400));
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            String key = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            Await.until(
                    "a dead letter is listed",
                    () -> handoff.get("/api/v1/dead-letters").body().contains("\"id\""));
            assertThat(firm.botComments(key)).isEmpty();

            handoff.post("/api/v1/dead-letters/replay", "");
            firm.awaitComment(key);

            Await.until(
                    "no dead letter is left",
                    () -> handoff.get("/api/v1/dead-letters").body().contains("[]"));
        }
    }

    @Test
    void the_health_check_needs_no_credentials() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            assertThat(handoff.admin("/healthcheck").statusCode()).isEqualTo(200);
            assertThat(handoff.admin("/prometheus").body()).contains("work_handled");
        }
    }

    private String id(String key) {
        return firm.jira.issue(key).id();
    }
}
