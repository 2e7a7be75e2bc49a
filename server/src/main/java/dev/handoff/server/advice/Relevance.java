package dev.handoff.server.advice;

import dev.handoff.server.context.Answer;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.ContextHit;
import dev.handoff.server.context.ExpectedSource;
import dev.handoff.server.context.Item;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Why an item matters on this very ticket: what the library has recognised in it. */
final class Relevance {

    private static final int LONGEST_TITLE = 100;
    private static final int MOST_SOURCES = 3;
    private static final Set<Item> RISKY = Set.of(Item.HARM, Item.ACCEPTANCE, Item.EXAMPLE, Item.IFTHEN, Item.DECISION);

    private final Assessment assessment;
    private final List<String> sources;
    private final List<Item> asked;

    Relevance(Assessment assessment, List<Answer> asked) {
        this.assessment = assessment;
        this.asked = asked.stream().map(Answer::item).toList();
        this.sources = assessment.sources().stream()
                .filter(source -> !source.answered())
                .map(ExpectedSource::id)
                .toList();
    }

    /** One sentence, or blank where nothing was recognised. */
    String of(Item item, Voice voice) {
        return switch (item) {
            case REGULATION -> rules(voice, "here.sources", MOST_SOURCES);
            case WHO -> hit(voice, "customer");
            case PARTNER -> hit(voice, "partner");
            default -> isFirstRisk(item) ? rules(voice, "here.regulated", 1) : "";
        };
    }

    /** The warning stands once in a comment; said three times it would be noise. */
    private boolean isFirstRisk(Item item) {
        return asked.stream()
                .filter(RISKY::contains)
                .findFirst()
                .filter(item::equals)
                .isPresent();
    }

    private String rules(Voice voice, String key, int most) {
        return sources.isEmpty()
                ? ""
                : voice.say(key, "sources", sources.stream().limit(most).collect(Collectors.joining(", ")));
    }

    private String hit(Voice voice, String kind) {
        return assessment.context().stream()
                .filter(hit -> hit.kind().equals(kind))
                .map(ContextHit::title)
                .findFirst()
                .map(title -> voice.say("here." + kind, "title", Excerpt.of(title, LONGEST_TITLE)))
                .orElse("");
    }
}
