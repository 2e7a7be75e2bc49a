package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.client.CommandProblem;
import dev.handoff.client.CommandResult;
import dev.handoff.server.access.Scope;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A service that watches a firm, somebody in Leeds and somebody in Kraków, each with a token of their own. */
abstract class LoopScene {

    static final String UNDERSTOOD =
            "Only renewals that first came in by GoCompare get a lower ceiling while the voucher runs, and a dead feed"
                    + " means nothing goes out.";

    static ActingPeople people;
    static String leeds;
    static String krakow;

    @BeforeAll
    static void open() throws Exception {
        people = new ActingPeople("cloud", "advice: {graceDelay: 0s, newCommentsPerHour: 1000}\n");
        leeds = people.token(Firm.LEEDS, Scope.ACT);
        krakow = people.token(Firm.KRAKOW, Scope.ACT);
    }

    @AfterAll
    static void close() {
        people.close();
    }

    static void taken(HttpResponse<String> answer, String stage) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        CommandResult result = ActingPeople.GSON.fromJson(answer.body(), CommandResult.class);
        assertThat(result.stage()).isEqualTo(stage);
        assertThat(result.again()).isFalse();
        assertThat(result.events()).isNotEmpty().allMatch(event -> event.door().equals("api"));
    }

    static CommandProblem problem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        CommandProblem problem =
                Objects.requireNonNull(ActingPeople.GSON.fromJson(answer.body(), CommandProblem.class));
        assertThat(problem.type()).isEqualTo("/api/v1/problems/" + type);
        return problem;
    }

    static JsonObject object(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }
}
