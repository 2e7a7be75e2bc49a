package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.Command;
import dev.handoff.client.CommandProblem;
import dev.handoff.server.access.Scope;
import dev.handoff.server.store.Await;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the API does not take, and how it says so. */
class LoopRefusalTest extends LoopScene {

    @Test
    void who_may_not_is_refused_in_the_words_of_the_comment_and_in_their_language() throws Exception {
        String key = people.handedOver(leeds);

        HttpResponse<String> english = people.says(krakow, key, "waive", "HARM", "because only our own team sees it");
        HttpResponse<String> polish =
                people.says(leeds, key, "akceptuję", null, UNDERSTOOD, "Accept-Language", "de, pl-PL;q=0.8, en;q=0.5");

        CommandProblem waive = problem(english, 403, "command-not-yours");
        assertThat(waive.detail()).isEqualTo("Thank you, but `waive` is for somebody at the sending site.");
        assertThat(waive.reason()).isEqualTo("forbidden");
        CommandProblem accept = problem(polish, 403, "command-not-yours");
        assertThat(accept.detail())
                .isEqualTo("Dziękujemy, ale `accept` może wydać tylko ktoś z lokalizacji przyjmującej.");
        assertThat(polish.headers().firstValue("Content-Language")).hasValue("pl");
        assertThat(people.stage(leeds, key)).isEqualTo("offered");
    }

    @Test
    void a_read_back_of_too_few_words_or_of_the_tickets_own_is_refused() throws Exception {
        String key = people.handedOver(leeds);

        CommandProblem brief =
                problem(people.says(krakow, key, "accept", null, "Lower the ceiling, got it"), 422, "command-text");
        CommandProblem copied = problem(
                people.says(
                        krakow,
                        key,
                        "accept",
                        null,
                        "Voucher in force on the invite date lowers the ceiling for the same channel only. Expired"
                                + " voucher does not. Breach writes an alert with both prices."),
                422,
                "command-text");

        assertThat(brief.reason()).isEqualTo("readback.short");
        assertThat(brief.words()).isEqualTo(5);
        assertThat(brief.leastWords()).isEqualTo(12);
        assertThat(brief.detail()).contains("at least 12 words (so far: 5)");
        assertThat(copied.reason()).isEqualTo("readback.copied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"command\":\"acept\"}", "{\"command\":\"ask\"}", "{\"command\":\"return\"}"})
    void what_is_no_command_gets_a_helpful_line(String body) throws Exception {
        String key = people.handedOver(leeds);
        Command command = ActingPeople.GSON.fromJson(body, Command.class);

        CommandProblem problem = problem(people.send(krakow, key, command), 422, "command-not-understood");

        assertThat(problem.detail()).contains("/handoff");
        assertThat(problem.reason()).startsWith("misheard.");
    }

    @Test
    void who_asks_for_help_or_is_refused_is_told_there_and_the_ticket_stays_quiet() throws Exception {
        String key = people.handedOver(leeds);

        HttpResponse<String> help = people.says(krakow, key, "help", null, null, "Accept-Language", "pl");
        problem(people.says(leeds, key, "confirm", null, null), 409, "command-not-now");
        long judged = people.changes(leeds, key, "").assessment();
        people.firm.jira.as(Firm.LEEDS, hand -> hand.comment(key, "Thanks, all."));
        Await.until(
                "it is looked at again", () -> people.changes(leeds, key, "").assessment() > judged);

        assertThat(object(help).get("help").getAsString()).contains("`/handoff akceptuję`");
        assertThat(people.comment(key)).isEmpty();
    }

    @Test
    void a_body_without_a_command_lists_them() throws Exception {
        String key = people.handedOver(leeds);

        HttpResponse<String> answer = people.says(krakow, key, " ", null, "Hello");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(object(answer).get("type").getAsString()).isEqualTo("/api/v1/problems/invalid-body");
        assertThat(object(answer).get("detail").getAsString()).contains("accept, ask, answer");
    }

    @Test
    void a_command_that_makes_no_sense_now_says_why() throws Exception {
        String key = people.handedOver(leeds);

        assertThat(problem(people.says(leeds, key, "confirm", null, null), 409, "command-not-now")
                        .reason())
                .isEqualTo("readback.none");
    }

    @Test
    void only_a_person_acts_and_only_as_themselves() throws Exception {
        String key = people.handedOver(leeds);
        String reader = people.token(Firm.KRAKOW, Scope.READ);

        HttpResponse<String> nobody = people.says(people.tokenForNobody(), key, "mute", null, null);
        HttpResponse<String> read = people.says(reader, key, "mute", null, null);
        HttpResponse<String> fixed = people.says(RunningHandoff.API_TOKEN, key, "mute", null, null);

        assertThat(nobody.statusCode()).isEqualTo(403);
        assertThat(object(nobody).get("type").getAsString()).isEqualTo("/api/v1/problems/no-person");
        assertThat(object(nobody).get("detail").getAsString()).contains("token create --person ACCOUNT");
        assertThat(object(read).get("type").getAsString()).isEqualTo("/api/v1/problems/scope-too-small");
        assertThat(object(fixed).get("type").getAsString()).isEqualTo("/api/v1/problems/no-person");
        assertThat(people.handoff(leeds, key).muted()).isFalse();
    }
}
