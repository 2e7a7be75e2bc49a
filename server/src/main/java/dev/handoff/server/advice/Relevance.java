package dev.handoff.server.advice;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.ContextHit;
import dev.handoff.server.context.ExpectedSource;
import dev.handoff.server.context.Item;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why an item matters on this very ticket: what the library has recognised in it. */
final class Relevance {

    private static final int LONGEST_TRIGGER = 100;
    private static final int MOST_SOURCES = 2;
    private static final Set<Item> RISKY = Set.of(Item.HARM, Item.ACCEPTANCE, Item.EXAMPLE, Item.IFTHEN, Item.DECISION);

    private final Voice voice;
    private final Assessment assessment;

    Relevance(Voice voice, Assessment assessment) {
        this.voice = voice;
        this.assessment = assessment;
    }

    /** One sentence, or blank where nothing was recognised. */
    String of(Item item) {
        return switch (item) {
            case REGULATION -> sources("here.sources", MOST_SOURCES);
            case WHO -> hit("customer");
            case PARTNER -> hit("partner");
            default -> RISKY.contains(item) ? sources("here.regulated", 1) : "";
        };
    }

    private String sources(String key, int most) {
        List<ExpectedSource> open = assessment.sources().stream()
                .filter(source -> !source.answered())
                .toList();
        if (open.isEmpty()) {
            return "";
        }
        String named = open.stream().limit(most).map(this::named).collect(Collectors.joining("; "));
        return voice.say(key, "sources", named);
    }

    private String named(ExpectedSource source) {
        return source.why().isBlank()
                ? source.id()
                : source.id() + " (" + Excerpt.of(source.why(), LONGEST_TRIGGER) + ")";
    }

    private String hit(String kind) {
        return assessment.context().stream()
                .filter(hit -> hit.kind().equals(kind))
                .map(ContextHit::title)
                .findFirst()
                .map(title -> voice.say("here." + kind, "title", Excerpt.of(title, LONGEST_TRIGGER)))
                .orElse("");
    }
}
