package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.handoff.client.Changes;
import dev.handoff.client.Command;
import dev.handoff.client.CommandProblem;
import dev.handoff.client.Handoff;
import dev.handoff.client.HandoffEvent;
import dev.handoff.client.Question;
import dev.handoff.server.store.Await;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The hand-off loop through the API, as clients use it. */
class LoopApiTest extends LoopScene {

    @Test
    void the_whole_loop_goes_by_the_api_alone() throws Exception {
        String key = people.handedOver(leeds);
        Handoff offered = people.handoff(krakow, key);
        assertThat(offered.from().name()).isEqualTo("Great Britain");
        assertThat(offered.to().id()).isEqualTo("PL");
        assertThat(offered.assessment()).isPositive();
        assertThat(offered.readBackWords()).isEqualTo(12);

        taken(people.says(krakow, key, "ask", "HARM", "Who is called when the feed is down?"), "questioned");
        Question question = people.handoff(leeds, key).questions().get(0);
        assertThat(question.addressee().person().name()).isEqualTo("Gemma Ashworth");
        assertThat(question.addressee().role()).isEqualTo("reporter");
        assertThat(question.clock().site().name()).isEqualTo("Great Britain");
        assertThat(Duration.parse(question.clock().left())).isPositive();
        people.awaitInComment(key, "Who is called when the feed is down?");

        taken(people.says(leeds, key, "answer", "HARM", "The duty manager, then Idris."), "answered");
        assertThat(people.handoff(krakow, key).questions().get(0).answer().text())
                .isEqualTo("The duty manager, then Idris.");
        taken(people.says(krakow, key, "accept", null, UNDERSTOOD), "read-back");
        taken(people.says(leeds, key, "correct", null, "Renewals already invited keep their price."), "corrected");
        taken(people.says(krakow, key, "accept", null, null), "accepted");
        people.awaitInComment(key, "Renewals already invited keep their price.");

        people.firm.jira.as(
                Firm.LEEDS,
                hand -> hand.describe(key, Firm.COMPLETE.replace("Expired voucher does not", "Expired one does too")));
        Await.until("the item is open again", () -> people.stage(krakow, key).equals("reopened"));
        Handoff reopened = people.handoff(krakow, key);
        assertThat(reopened.reopened()).singleElement().satisfies(it -> {
            assertThat(it.item()).isEqualTo("ACCEPTANCE");
            assertThat(it.by().name()).isEqualTo("Gemma Ashworth");
            assertThat(it.diff()).extracting(Handoff.Words::kind).contains("removed", "added");
        });
        taken(people.says(krakow, key, "accept", null, ""), "accepted");

        Handoff done = people.handoff(krakow, key);
        assertThat(done.readBack().correction().by().name()).isEqualTo("Gemma Ashworth");
        assertThat(done.timeline())
                .extracting(HandoffEvent::type)
                .contains(
                        "offered", "asked", "replied", "read-back", "corrected", "accepted", "reopened", "reaccepted");
        assertThat(done.timeline()).extracting(HandoffEvent::seq).isSorted().doesNotHaveDuplicates();
        people.awaitInComment(key, "took the later changes");
        assertThat(people.firm.botComments(key)).hasSize(1);
    }

    @Test
    void a_comment_and_the_api_are_two_doors_to_one_loop() throws Exception {
        String key = people.handedOver(leeds);
        people.firm.jira.as(Firm.KRAKOW, hand -> hand.comment(key, "/handoff akceptuję " + UNDERSTOOD));

        // Whether or not the service has looked since: what was said before comes before.
        taken(people.says(leeds, key, "confirm", null, null), "accepted");

        assertThat(people.handoff(leeds, key).timeline())
                .filteredOn(event -> event.type().equals("read-back"))
                .extracting(HandoffEvent::door)
                .containsExactly("comment");
        people.awaitInComment(key, "accepted");
    }

    @Test
    void the_same_request_is_done_once_and_answered_the_same() throws Exception {
        String key = people.handedOver(leeds);
        String[] once = {"Idempotency-Key", "9b2f0a3e"};

        HttpResponse<String> first = people.says(krakow, key, "ask", "HARM", "Who is called?", once);
        HttpResponse<String> again = people.says(krakow, key, "ask", "HARM", "Who is called?", once);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(people.handoff(krakow, key).questions()).hasSize(1);
        assertThat(people.says(krakow, key, "ask", "HARM", "Who else?", once).statusCode())
                .isEqualTo(422);
    }

    @Test
    void of_those_who_act_at_once_nobody_is_lost() throws Exception {
        String key = people.handedOver(leeds);
        List<String> items = List.of("WHO", "NEED", "OUTCOME", "HARM", "DECISION", "EXAMPLE");

        List<CompletableFuture<HttpResponse<String>>> asked = items.stream()
                .map(item -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return people.says(krakow, key, "ask", item, "What about " + item + "?");
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();

        assertThat(asked)
                .allSatisfy(answer -> assertThat(answer.get().statusCode()).isEqualTo(200));
        assertThat(people.handoff(krakow, key).questions())
                .extracting(Question::item)
                .containsExactlyInAnyOrderElementsOf(items);
        assertThat(people.handoff(krakow, key).questions())
                .extracting(Question::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void who_decided_on_an_older_look_is_told_what_changed() throws Exception {
        String key = people.handedOver(leeds);
        taken(people.says(krakow, key, "accept", null, UNDERSTOOD), "read-back");
        long readBack = people.handoff(leeds, key).seq();
        taken(people.says(krakow, key, "accept", null, UNDERSTOOD + " It is a night job."), "read-back");
        CommandProblem overtaken =
                problem(people.send(leeds, key, new Command("confirm", null, null, readBack)), 409, "command-stale");

        assertThat(overtaken.reason()).isEqualTo("stale");
        assertThat(overtaken.changes()).extracting(HandoffEvent::type).containsExactly("read-back");
        assertThat(overtaken.changes().get(0).text()).endsWith("It is a night job.");
        assertThat(people.stage(leeds, key)).isEqualTo("read-back");
        taken(people.send(leeds, key, new Command("confirm", null, null, overtaken.seq())), "accepted");
    }

    @Test
    void hand_offs_and_questions_are_found_by_whose_turn_it_is() throws Exception {
        String key = people.handedOver(leeds);
        taken(people.says(krakow, key, "ask", "HARM", "Who is called when the feed is down?"), "questioned");

        assertThat(keys(leeds, "/api/v1/handoffs?site=PL&stage=questioned&stage=offered"))
                .contains(key);
        assertThat(keys(leeds, "/api/v1/handoffs?stage=accepted")).doesNotContain(key);
        assertThat(keys(leeds, "/api/v1/tickets/" + key + "/handoffs")).containsExactly(key);
        assertThat(keys(leeds, "/api/v1/questions?state=open&addressee=me")).contains(key);
        assertThat(keys(krakow, "/api/v1/questions?state=open&addressee=me")).isEmpty();
        assertThat(keys(krakow, "/api/v1/questions?asker=me&site=UK&project=quo"))
                .contains(key);
        assertThat(keys(leeds, "/api/v1/tickets/" + key + "/questions")).containsExactly(key);
        taken(people.says(leeds, key, "answer", "HARM", "The duty manager."), "answered");
        assertThat(keys(leeds, "/api/v1/questions?state=open")).doesNotContain(key);
        assertThat(keys(krakow, "/api/v1/questions?state=answered&asker=me")).contains(key);
        HttpResponse<String> stage = people.get(leeds, "/api/v1/handoffs?stage=lost");
        assertThat(stage.statusCode()).isEqualTo(400);
    }

    @Test
    void whoever_waits_for_a_change_is_answered_when_it_happens_and_not_before() throws Exception {
        String key = people.handedOver(leeds);
        Changes start = people.changes(krakow, key, "");
        assertThat(start.events()).isEmpty();
        assertThat(people.changes(krakow, key, "?wait=1s&after=" + start.next()).events())
                .isEmpty();

        CompletableFuture<Changes> waits = CompletableFuture.supplyAsync(() -> {
            try {
                return people.changes(krakow, key, "?wait=25s&after=" + start.next());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        Instant begun = Instant.now();
        taken(people.says(krakow, key, "ask", "HARM", "Who is called when the feed is down?"), "questioned");

        Changes told = waits.get();
        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(20));
        assertThat(told.events()).extracting(HandoffEvent::type).contains("asked");
        assertThat(told.seq()).isGreaterThan(start.seq());
        assertThat(people.get(krakow, "/api/v1/tickets/" + key + "/changes?after=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void what_is_called_wrong_is_off_the_ticket_and_can_be_taken_back() throws Exception {
        String key = people.firm.handedOver("Breakdown cover on the car price page", Firm.HOLLOW);
        people.firm.awaitComment(key);

        HttpResponse<String> answer = people.says(leeds, key, "wrong", "HARM", "because nobody is hurt here");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Await.until(
                "it is judged again",
                () -> people.get(leeds, "/api/v1/tickets/" + key)
                        .body()
                        .contains("dismissed as wrong by Gemma Ashworth"));
    }

    private List<String> keys(String token, String path) throws Exception {
        HttpResponse<String> answer = people.get(token, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonArray items = object(answer).getAsJsonArray("items");
        return Stream.of(items.asList().toArray())
                .map(it -> ((JsonObject) it).get("key").getAsString())
                .toList();
    }
}
