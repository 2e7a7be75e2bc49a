package dev.handoff.server.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever Jira or a file may hold, reading an issue gives a ticket or says that it is no issue. */
class IssueReaderFuzzTest {

    private static final int ROUNDS = 4_000;

    private static final List<String> ODDITIES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "99999999999999999999",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"2026-99-99\"",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"content\":1}",
            "{\"content\":[]}",
            "{\"value\":{}}",
            "{\"name\":null}",
            "{\"items\":[[]]}",
            "\"\\ud800\"");

    @Test
    void mutated_issue_is_read_or_refused_but_never_breaks_the_reader() {
        JsonObject whole = whole();
        IssueReader reader = new IssueReader(List.of("customfield_10101", "customfield_10102"));
        assertThat(reader.read(whole, null, null, null).comments()).isNotEmpty();
        int read = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            JsonObject mutated = mutate(whole, new Random(seed));
            try {
                reader.read(mutated, null, null, null);
                IssueReader.parentKey(mutated);
                read++;
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageMatching("(?s).*(not a Jira issue|is not a ticket key).*");
            } catch (RuntimeException e) {
                fail("seed " + seed + " breaks the reader with " + mutated, e);
            }
        }
        assertThat(read).isGreaterThan(ROUNDS / 2);
    }

    @Test
    void mutated_webhook_is_read_or_refused() {
        JsonObject whole = new JsonObject();
        whole.addProperty("webhookEvent", "comment_updated");
        whole.add("issue", whole());
        whole.add(
                "comment", JiraServer.json("{'id':'1','self':'/issue/1/comment/2','updateAuthor':{'accountId':'a'}}"));
        for (int seed = 0; seed < ROUNDS; seed++) {
            byte[] body = mutate(whole, new Random(seed)).toString().getBytes(StandardCharsets.UTF_8);
            try {
                assertThat(WebhookReader.read(body, name -> null, name -> null).identity())
                        .startsWith("sha256:");
            } catch (BadDelivery e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (RuntimeException e) {
                fail("seed " + seed + " breaks the reader", e);
            }
        }
    }

    private static JsonObject mutate(JsonObject whole, Random random) {
        JsonObject copy = whole.deepCopy();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            mutate((JsonElement) copy, random);
        }
        return copy;
    }

    /** Walks down at random and puts something odd where it stops, or takes away what was there. */
    private static void mutate(JsonElement at, Random random) {
        if (at instanceof JsonObject object && !object.isEmpty()) {
            String name = List.copyOf(object.keySet()).get(random.nextInt(object.size()));
            if (goesOn(object.get(name), random)) {
                mutate(object.get(name), random);
            } else if (random.nextInt(5) == 0) {
                object.remove(name);
            } else {
                object.add(name, oddity(random));
            }
        } else if (at instanceof JsonArray array && !array.isEmpty()) {
            int index = random.nextInt(array.size());
            if (goesOn(array.get(index), random)) {
                mutate(array.get(index), random);
            } else {
                array.set(index, oddity(random));
            }
        }
    }

    private static boolean goesOn(JsonElement element, Random random) {
        boolean leaf = element instanceof JsonPrimitive || element instanceof JsonNull;
        return !leaf && random.nextInt(8) > 0;
    }

    private static JsonElement oddity(Random random) {
        return JsonParser.parseString(ODDITIES.get(random.nextInt(ODDITIES.size())));
    }

    private static JsonObject whole() {
        return JsonParser.parseReader(new InputStreamReader(
                        Objects.requireNonNull(IssueReaderFuzzTest.class.getResourceAsStream("/jira/whole-issue.json")),
                        StandardCharsets.UTF_8))
                .getAsJsonObject();
    }
}
