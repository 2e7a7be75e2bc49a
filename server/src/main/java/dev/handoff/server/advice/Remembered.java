package dev.handoff.server.advice;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.ExpectedSource;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we keep on a ticket about what we did to it; also there for JQL and other tools.
 *
 * @param state {@code missing} or {@code complete}
 * @param gaps ids of the items that are hollow or missing
 * @param hollow those of them that are hollow
 * @param direction for example {@code UK->PL}
 * @param sources ids of the sources we have linked or would have, so that a removed link stays removed
 * @param labels our labels on the ticket
 * @param refused our labels that a person took off
 * @param hash of the comment we wrote last
 * @param at when anything of the above last changed
 */
record Remembered(
        String state,
        List<String> gaps,
        List<String> hollow,
        String direction,
        String kind,
        List<String> sources,
        List<String> labels,
        List<String> refused,
        String hash,
        String at) {

    static final String PROPERTY = "handoff.state";

    static Remembered of(
            Assessment assessment, String direction, LabelPlan labels, List<String> sources, String hash, Instant at) {
        return new Remembered(
                assessment.flagged() ? "missing" : "complete",
                items(assessment.gaps()),
                items(assessment.gaps().stream()
                        .filter(gap -> gap.state() == AnswerState.HOLLOW)
                        .toList()),
                direction,
                assessment.kind().word(),
                sources,
                labels.kept(),
                labels.refused(),
                hash,
                at.toString());
    }

    /** @return null when there is nothing readable: then nothing is known, which is not the same as nothing being there */
    static @Nullable Remembered on(Ticket ticket) {
        String json = ticket.properties().get(PROPERTY);
        try {
            return json == null ? null : read(JsonParser.parseString(json).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException e) {
            return null;
        }
    }

    /** The same but for the time it was written? */
    boolean sameAs(@Nullable Remembered other) {
        return other != null && equals(other.writtenAt(at));
    }

    private Remembered writtenAt(String instant) {
        return new Remembered(state, gaps, hollow, direction, kind, sources, labels, refused, hash, instant);
    }

    String json() {
        JsonObject json = new JsonObject();
        json.addProperty("v", 1);
        json.addProperty("state", state);
        json.add("gaps", array(gaps));
        json.add("hollow", array(hollow));
        json.addProperty("direction", direction);
        json.addProperty("kind", kind);
        json.add("sources", array(sources));
        json.add("labels", array(labels));
        json.add("refused", array(refused));
        json.addProperty("hash", hash);
        json.addProperty("at", at);
        return json.toString();
    }

    private static Remembered read(JsonObject json) {
        return new Remembered(
                text(json, "state"),
                list(json, "gaps"),
                list(json, "hollow"),
                text(json, "direction"),
                text(json, "kind"),
                list(json, "sources"),
                list(json, "labels"),
                list(json, "refused"),
                text(json, "hash"),
                text(json, "at"));
    }

    static List<String> sourceIds(Collection<ExpectedSource> sources) {
        return sources.stream().map(ExpectedSource::id).toList();
    }

    private static List<String> items(List<Answer> answers) {
        return answers.stream().map(answer -> answer.item().name()).toList();
    }

    private static JsonArray array(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }

    private static List<String> list(JsonObject json, String name) {
        List<String> values = new ArrayList<>();
        if (json.has(name) && json.get(name).isJsonArray()) {
            for (JsonElement value : json.getAsJsonArray(name)) {
                values.add(value.getAsString());
            }
        }
        return List.copyOf(values);
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) && json.get(name).isJsonPrimitive()
                ? json.get(name).getAsString()
                : "";
    }
}
