package dev.handoff.server.report.render;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import dev.handoff.server.report.Editions;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.plot.Mark;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** A report as JSON: whole, to be kept and read again, or its words and figures, for other programs. */
public final class ReportJson {

    private static final Gson GSON = new GsonBuilder()
            .disableHtmlEscaping()
            .registerTypeAdapter(Mark.class, new Marks())
            .create();

    private static final Gson PRETTY = new GsonBuilder()
            .disableHtmlEscaping()
            .setPrettyPrinting()
            .serializeNulls()
            .create();

    private static final String OTHERS = "otherLanguages";

    private ReportJson() {}

    public static String write(WeeklyReport report) {
        return GSON.toJson(report);
    }

    public static WeeklyReport read(String json) {
        return GSON.fromJson(json, WeeklyReport.class);
    }

    /** The lead's own, and beside its members the other languages. */
    public static String write(Editions editions) {
        JsonObject json = GSON.toJsonTree(editions.own()).getAsJsonObject();
        json.add(OTHERS, GSON.toJsonTree(editions.others()));
        return GSON.toJson(json);
    }

    /** What an older version kept is in one language only. */
    public static Editions readEditions(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        JsonElement others = json.remove(OTHERS);
        return new Editions(
                GSON.fromJson(json, WeeklyReport.class),
                others == null ? List.of() : List.of(GSON.fromJson(others, WeeklyReport[].class)));
    }

    /** Without tables and plots, which only repeat the figures. A figure on too few cases has the value null. */
    public static String export(WeeklyReport report) {
        JsonObject out = new JsonObject();
        out.add("heading", PRETTY.toJsonTree(report.heading()));
        out.add("sentences", PRETTY.toJsonTree(report.front().sentences()));
        out.add("gaps", PRETTY.toJsonTree(report.front().gaps()));
        out.add("fixNow", PRETTY.toJsonTree(report.front().fixNow()));
        out.add("figures", PRETTY.toJsonTree(report.figures()));
        return PRETTY.toJson(out) + "\n";
    }

    /** A mark's kind is the name of its record. */
    private static final class Marks implements JsonSerializer<Mark>, JsonDeserializer<Mark> {

        private static final String KIND = "kind";

        @Override
        public JsonElement serialize(Mark mark, Type type, JsonSerializationContext context) {
            JsonObject json = context.serialize(mark, mark.getClass()).getAsJsonObject();
            json.addProperty(KIND, mark.getClass().getSimpleName());
            return json;
        }

        @Override
        public Mark deserialize(JsonElement json, Type type, JsonDeserializationContext context) {
            String kind = json.getAsJsonObject().get(KIND).getAsString();
            Class<?> mark = Arrays.stream(Mark.class.getPermittedSubclasses())
                    .filter(it -> it.getSimpleName().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no mark is called " + kind));
            return context.deserialize(json, mark);
        }
    }
}
