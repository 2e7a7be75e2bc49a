package dev.handoff.server.context;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.server.check.Zones;
import dev.handoff.server.jira.IssueReader;
import dev.handoff.server.ticket.Ticket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Labelled tickets as {@link Trust} sees them: one example per ticket and item, with what people said of it. */
final class TrustLessons {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Gson GSON = new Gson();

    private TrustLessons() {}

    /**
     * @param signs and their measures
     * @param gap as people have it
     */
    record Example(String key, Item item, Map<String, Double> signs, boolean gap) {

        /** As the rules have it. */
        boolean isOpen() {
            return !signs.containsKey(AnswerState.PRESENT.name());
        }
    }

    @SuppressWarnings("NullAway") // Gson fills it
    private static final class Truth {
        String key = "";

        @Nullable
        Map<String, String> items;
    }

    static List<Example> of(Assessor assessor, Path tickets, Path truths) throws IOException {
        Map<String, Map<String, String>> labels = new HashMap<>();
        for (String line : Files.readAllLines(truths)) {
            Truth truth = GSON.fromJson(line, Truth.class);
            if (truth.items != null) {
                labels.put(truth.key, truth.items);
            }
        }
        List<Example> examples = new ArrayList<>();
        for (Ticket ticket : read(tickets)) {
            Map<String, String> said = labels.get(ticket.key().value());
            if (said != null) {
                for (Found found : assessor.found(ticket, Zones.direction(ticket), NOW)) {
                    String state = said.getOrDefault(found.answer().item().name(), "na");
                    if (!state.equals("na")) {
                        examples.add(example(ticket, found, state));
                    }
                }
            }
        }
        return examples;
    }

    private static Example example(Ticket ticket, Found found, String state) {
        Map<String, Double> signs = new LinkedHashMap<>();
        found.each(signs::put);
        boolean gap = state.equals("missing") || state.equals("hollow");
        return new Example(ticket.key().value(), found.answer().item(), signs, gap);
    }

    private static List<Ticket> read(Path file) throws IOException {
        IssueReader reader = new IssueReader(List.of("customfield_10101"));
        Map<String, JsonObject> issues = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonObject issue = JsonParser.parseString(line).getAsJsonObject();
            issues.put(issue.get("key").getAsString(), issue);
        }
        List<Ticket> tickets = new ArrayList<>();
        for (JsonObject issue : issues.values()) {
            JsonObject above = issues.get(String.valueOf(IssueReader.parentKey(issue)));
            tickets.add(reader.read(issue, null, above == null ? null : reader.read(above, null, null, null), null));
        }
        return tickets;
    }
}
