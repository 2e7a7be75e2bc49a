package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.handoff.client.Dismissal;
import dev.handoff.client.ItemFigure;
import dev.handoff.client.Judgement;
import dev.handoff.server.notify.Concern;
import dev.handoff.server.notify.MailSettings;
import dev.handoff.server.notify.MailSettings.Security;
import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.sandbox.tracker.Comments;
import dev.handoff.server.store.Await;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.PostgresDeadLetters;
import dev.handoff.server.store.PostgresReactions;
import dev.handoff.server.store.TestDatabase;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole service learning from people: "this is wrong". */
class LearningServiceTest {

    private static final Gson GSON = new Gson();
    private static final String SUMMARY = "Keep motor renewal price at or below new business when a voucher runs";

    /** Every item is answered but who is hurt. */
    private static final String WITHOUT_HARM = Firm.COMPLETE.replaceAll("Customers overpay;[^.]*\\.\\s*", "");

    private final DatabaseSettings database = TestDatabase.freshSettings();
    private final Firm firm = new Firm();

    @AfterEach
    void closeFirm() {
        firm.close();
    }

    @ParameterizedTest
    @CsvSource({"cloud, /handoff wrong HARM because only our own team reads it", "dc, /handoff błędne: szkoda"})
    void a_question_called_wrong_in_a_comment_goes_from_the_one_comment_and_comes_back_with_it(
            String type, String command) throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, type, database, "")) {
            String key = firm.handedOver(SUMMARY, WITHOUT_HARM);
            firm.awaitComment(key);
            Comment asked = firm.botComments(key).get(0);
            assertThat(asked.body().wiki()).contains("Who is hurt", "/handoff wrong HARM");
            assertThat(firm.labels(key)).containsExactly("context-missing");

            firm.jira.as(Firm.LEEDS, hand -> hand.comment(key, command));
            Await.until("the label says complete", () -> firm.labels(key).equals(List.of("context-complete")));

            assertThat(firm.botComments(key)).singleElement().satisfies(settled -> {
                assertThat(settled.id()).isEqualTo(asked.id());
                assertThat(settled.body().wiki()).doesNotContain("Who is hurt");
            });
            assertThat(harm(handoff, key).state()).isEqualTo("na");
            assertThat(harm(handoff, key).why()).startsWith("dismissed as wrong by Gemma");
            assertThat(dismissals(handoff, key))
                    .singleElement()
                    .satisfies(it -> assertThat(it.state()).isEqualTo("missing"));

            firm.jira.look(tracker -> {
                Comment wrong = tracker.get(key).comments().stream()
                        .filter(it -> it.body().wiki().contains("/handoff"))
                        .filter(it -> !it.id().equals(asked.id()))
                        .findFirst()
                        .orElseThrow();
                new Comments(tracker, tracker.get(key), tracker.firm().knownUser(Firm.LEEDS)).delete(wrong);
                return true;
            });
            Await.until("it is asked again", () -> firm.labels(key).contains("context-missing"));
            assertThat(dismissals(handoff, key)).singleElement().matches(Dismissal::withdrawn);
        }
    }

    @Test
    void a_question_is_called_wrong_and_taken_back_through_the_api() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            String key = firm.handedOver(SUMMARY, WITHOUT_HARM);
            firm.awaitComment(key);
            String path = "/api/v1/tickets/" + key + "/dismissals";

            HttpResponse<String> first = handoff.post(path, "{\"item\":\"HARM\",\"reason\":\"internal\"}");
            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(GSON.fromJson(first.body(), Dismissal.class))
                    .isEqualTo(new Dismissal(key, "HARM", "missing", "internal", "api", at(first), false));
            Await.until("nothing is asked any more", () -> firm.labels(key).contains("context-complete"));

            HttpResponse<String> again = handoff.post(path, "{\"item\":\"harm\"}");
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(harm(handoff, key).where()).isEqualTo("API");

            assertThat(handoff.delete(path + "/HARM").body()).contains("\"withdrawn\":true");
            Await.until("it is asked again", () -> firm.labels(key).contains("context-missing"));
            assertThat(handoff.delete(path + "/HARM").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void the_api_says_what_cannot_be_called_wrong_and_why() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, "")) {
            String key = firm.handedOver(SUMMARY, WITHOUT_HARM);
            firm.awaitComment(key);
            String path = "/api/v1/tickets/" + key + "/dismissals";

            HttpResponse<String> answered = handoff.post(path, "{\"item\":\"WHO\"}");
            HttpResponse<String> unknown = handoff.post(path, "{\"item\":\"HARMS\"}");

            assertThat(answered.statusCode()).isEqualTo(409);
            assertThat(answered.body()).contains("WHO is no gap on " + key + ": it is present");
            assertThat(unknown.statusCode()).isEqualTo(422);
            assertThat(unknown.body()).contains("HARMS", "WHO, PARTNER, NEED").doesNotContain("READBACK");
            assertThat(handoff.post(path, "{}").statusCode()).isEqualTo(422);
            assertThat(handoff.post(path, "").statusCode()).isEqualTo(422);
            assertThat(handoff.post(path, "no json").statusCode()).isEqualTo(400);
            assertThat(handoff.post("/api/v1/tickets/QUO-999/dismissals", "{\"item\":\"WHO\"}")
                            .statusCode())
                    .isEqualTo(404);
            assertThat(handoff.getWithoutToken(path).statusCode()).isEqualTo(401);
            assertThat(handoff.getWithoutToken("/api/v1/items").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void an_item_that_too_many_call_wrong_is_muted_told_and_asked_no_more() throws Exception {
        String learning = "learning: {every: 1s}\nadvice: {newCommentsPerHour: 100, gate: {enabled: true}}\n";
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "cloud", database, learning)) {
            List<String> keys = IntStream.range(0, 20)
                    .mapToObj(i -> firm.handedOver(SUMMARY + ", part " + i, WITHOUT_HARM))
                    .toList();
            for (String key : keys) {
                firm.awaitComment(key);
            }
            keys.stream()
                    .limit(8)
                    .forEach(key -> firm.jira.as(Firm.KRAKOW, hand -> hand.comment(key, "/handoff wrong HARM")));
            Await.until("HARM is muted", () -> figure(handoff, null).mutedSince() != null);
            // Muted at the seventh; how the last one came in is no matter.
            Await.until("all are counted", () -> figure(handoff, "QUO").dismissed() == 8);
            assertThat(figure(handoff, "QUO").asked()).isEqualTo(20);
            assertThat(figure(handoff, "QUO").share()).isEqualTo(0.4);

            String next = firm.handedOver(SUMMARY + ", the last part", WITHOUT_HARM);
            Await.until(
                    "it is judged", () -> handoff.get("/api/v1/tickets/" + next).statusCode() == 200);

            assertThat(harm(handoff, next).state()).isEqualTo("missing");
            assertThat(harm(handoff, next).adviceOnly()).isTrue();
            assertThat(handoff.get("/api/v1/tickets/" + next).body()).contains("\"flag\":false");
            assertThat(handoff.get("/api/v1/tickets/" + next + "/gate").statusCode())
                    .isEqualTo(200);
            String other = firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
            firm.awaitComment(other);
            assertThat(firm.botComments(other).get(0).body().wiki())
                    .contains("Also not found (not counted):* Harm")
                    .doesNotContain("Who is hurt");
            assertThat(firm.botComments(next)).isEmpty();
            assertThat(firm.labels(next)).isEmpty();
            assertThat(handoff.admin("/prometheus").body()).contains("learning_muted_total 2.0");
        }
        assertThat(operatorsMail())
                .contains("HARM in project QUO of firm is advice-only now: people called it wrong on");
    }

    /** The mail of the day; a second one tells nothing new. */
    private String operatorsMail() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try (Database store = Database.open(database)) {
            MailSettings settings = new MailSettings(
                    "127.0.0.1",
                    server.getSmtp().getPort(),
                    Security.NONE,
                    null,
                    null,
                    "handoff@firm.example",
                    List.of("ops@firm.example"));
            OperatorsMail mail = new OperatorsMail(
                    List.of(Concern.deadLetters(() -> new PostgresDeadLetters(store).list(10))),
                    new PostgresReactions(store),
                    new Mailbox(settings),
                    InstantSource.system());
            mail.run();
            mail.run();
            assertThat(server.getReceivedMessages()).hasSize(1);
            return server.getReceivedMessages()[0].getContent().toString().replaceAll("\\s+", " ");
        } finally {
            server.stop();
        }
    }

    private static Judgement.Item harm(RunningHandoff handoff, String key) throws Exception {
        String body = handoff.get("/api/v1/tickets/" + key).body();
        return Objects.requireNonNull(
                GSON.fromJson(body, Judgement.class).items().get("HARM"));
    }

    private static List<Dismissal> dismissals(RunningHandoff handoff, String key) throws Exception {
        return List.of(GSON.fromJson(
                handoff.get("/api/v1/tickets/" + key + "/dismissals").body(), Dismissal[].class));
    }

    private static ItemFigure figure(RunningHandoff handoff, @Nullable String project) throws Exception {
        ItemFigure[] figures = GSON.fromJson(handoff.get("/api/v1/items").body(), ItemFigure[].class);
        return List.of(figures).stream()
                .filter(it -> it.item().equals("HARM") && Objects.equals(it.project(), project))
                .findFirst()
                .orElseThrow();
    }

    private static String at(HttpResponse<String> answer) {
        return GSON.fromJson(answer.body(), Dismissal.class).at();
    }
}
