package dev.handoff.server.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.client.Judgement;
import dev.handoff.server.context.Answer;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.why.Why;
import java.util.List;
import java.util.stream.Stream;

/**
 * A judgement as it is kept: what goes over the wire, and beside each of its sentences what that sentence was made of, under
 * {@code toldAs}, so that it can be read in another language. What an older version kept has sentences only.
 */
public final class KeptJudgement {

    private static final Gson GSON = new Gson();
    private static final Gson PLAIN = new GsonBuilder().disableHtmlEscaping().create();
    private static final String TOLD_AS = "toldAs";
    private static final List<String> SENTENCES = List.of("why", "note");

    private KeptJudgement() {}

    public static String write(Assessment assessment) {
        JsonObject kept = GSON.toJsonTree(Judgements.of(assessment)).getAsJsonObject();
        JsonObject items = kept.getAsJsonObject("items");
        for (Answer answer : assessment.answers()) {
            keep(items.getAsJsonObject(answer.item().name()), "why", answer.why());
        }
        JsonArray sources = kept.getAsJsonArray("sources");
        for (int i = 0; i < sources.size(); i++) {
            keep(
                    sources.get(i).getAsJsonObject(),
                    "why",
                    assessment.sources().get(i).why());
            keep(
                    sources.get(i).getAsJsonObject(),
                    "note",
                    Judgements.note(assessment.sources().get(i)));
        }
        JsonArray context = kept.getAsJsonArray("context");
        for (int i = 0; i < context.size(); i++) {
            keep(
                    context.get(i).getAsJsonObject(),
                    "why",
                    assessment.context().get(i).why());
        }
        return GSON.toJson(kept);
    }

    /** A sentence without places is all of it already. */
    private static void keep(JsonObject told, String sentence, Why why) {
        if (!why.parts().isEmpty()) {
            if (!told.has(TOLD_AS)) {
                told.add(TOLD_AS, new JsonObject());
            }
            told.getAsJsonObject(TOLD_AS).add(sentence, why.json());
        }
    }

    /** @param language {@code en} or {@code pl} */
    public static Judgement read(String kept, String language) {
        return GSON.fromJson(told(kept, language), Judgement.class);
    }

    /** The same as JSON, as {@code check} prints it. */
    public static String json(String kept, String language) {
        return PLAIN.toJson(told(kept, language));
    }

    private static JsonObject told(String kept, String language) {
        JsonObject judgement = JsonParser.parseString(kept).getAsJsonObject();
        Stream.of(
                        judgement.getAsJsonObject("items").asMap().values(),
                        judgement.getAsJsonArray("sources").asList(),
                        judgement.getAsJsonArray("context").asList())
                .flatMap(java.util.Collection::stream)
                .map(JsonElement::getAsJsonObject)
                .forEach(told -> tell(told, language));
        return judgement;
    }

    private static void tell(JsonObject told, String language) {
        JsonObject as = told.has(TOLD_AS) ? told.remove(TOLD_AS).getAsJsonObject() : new JsonObject();
        for (String sentence : SENTENCES) {
            if (!language.equals("en") && told.has(sentence)) {
                Why why = as.has(sentence)
                        ? Why.read(as.getAsJsonArray(sentence))
                        : Why.read(told.get(sentence).getAsString());
                told.addProperty(sentence, why.in(language));
            }
        }
    }
}
