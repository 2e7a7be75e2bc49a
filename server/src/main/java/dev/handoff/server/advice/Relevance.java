package dev.handoff.server.advice;

import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.ContextHit;
import dev.handoff.server.context.ExpectedSource;
import dev.handoff.server.context.Item;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why each question matters on this very ticket: what the library has recognised in it, or else what the ticket says next
 * to the gap. Nothing is said twice in one comment.
 */
final class Relevance {

    private static final int LONGEST_QUOTE = 80;
    private static final int MOST_SOURCES = 3;
    private static final Set<Item> RISKY = Set.of(Item.HARM, Item.ACCEPTANCE, Item.EXAMPLE, Item.IFTHEN, Item.DECISION);

    /** The answers that make a gap concrete, the most telling first. */
    private static final Map<Item, List<Item>> NEIGHBOURS = Map.of(
            Item.WHO, List.of(Item.NEED),
            Item.PARTNER, List.of(Item.WHO),
            Item.NEED, List.of(Item.OUTCOME, Item.ACCEPTANCE),
            Item.OUTCOME, List.of(Item.NEED),
            Item.EVIDENCE, List.of(Item.NEED),
            Item.EXAMPLE, List.of(Item.ACCEPTANCE, Item.OUTCOME),
            Item.ACCEPTANCE, List.of(Item.OUTCOME),
            Item.HARM, List.of(Item.WHO),
            Item.DECISION, List.of(Item.ACCEPTANCE, Item.OUTCOME),
            Item.IFTHEN, List.of(Item.HARM));

    private final Assessment assessment;
    private final String summary;
    private final Voice voice;
    private final List<String> sources;
    private final Map<Item, String> sentences = new EnumMap<>(Item.class);
    private final Set<String> said = new HashSet<>();

    Relevance(Assessment assessment, String summary, List<Answer> asked, Voice voice) {
        this.assessment = assessment;
        this.summary = summary;
        this.voice = voice;
        this.sources = assessment.sources().stream()
                .filter(source -> !source.answered())
                .map(ExpectedSource::id)
                .toList();
        // The rules come first: the question about them names them best.
        asked.stream().filter(gap -> gap.item() == Item.REGULATION).forEach(this::decide);
        asked.stream().filter(gap -> gap.item() != Item.REGULATION).forEach(this::decide);
    }

    /** One sentence, or blank where there is nothing to point to. */
    String of(Item item) {
        return Objects.requireNonNullElse(sentences.get(item), "");
    }

    private void decide(Answer gap) {
        candidates(gap).filter(said::add).findFirst().ifPresent(told -> sentences.put(gap.item(), told));
    }

    /** Asked one after the other, so that what is not needed here may still be said elsewhere. */
    private Stream<String> candidates(Answer gap) {
        Item item = gap.item();
        return Stream.<Supplier<Stream<String>>>of(() -> library(gap), () -> neighbours(item), () -> summary(item))
                .flatMap(Supplier::get);
    }

    private Stream<String> library(Answer gap) {
        return switch (gap.item()) {
            case REGULATION -> rules(gap);
            case WHO -> hit("customer");
            case PARTNER -> hit("partner");
            default -> RISKY.contains(gap.item()) ? risk() : Stream.of();
        };
    }

    /** Says nothing where the verdict has named the rule already. */
    private Stream<String> rules(Answer gap) {
        boolean named = sources.stream().anyMatch(source -> gap.why().toString().contains(source));
        said.addAll(sources);
        return sources.isEmpty() || (named && gap.why().isToldIn(voice.language()))
                ? Stream.of()
                : Stream.of(voice.say(
                        "here.sources",
                        "sources",
                        sources.stream().limit(MOST_SOURCES).collect(Collectors.joining(", "))));
    }

    private Stream<String> risk() {
        return sources.stream()
                .limit(1)
                .filter(said::add)
                .map(source -> voice.say("here.regulated", "sources", source));
    }

    private Stream<String> hit(String kind) {
        return assessment.context().stream()
                .filter(hit -> hit.kind().equals(kind))
                .map(ContextHit::title)
                .limit(1)
                .map(title -> voice.say("here." + kind, "title", Excerpt.of(title, LONGEST_QUOTE)));
    }

    private Stream<String> neighbours(Item item) {
        return NEIGHBOURS.getOrDefault(item, List.of()).stream()
                .map(assessment::answer)
                .filter(answer -> answer.state() == AnswerState.PRESENT
                        && !answer.evidence().isBlank())
                .flatMap(answer -> quotation("near." + item, answer.evidence()));
    }

    private Stream<String> summary(Item item) {
        boolean telling = item == Item.NEED || item == Item.WHO || item == Item.HARM;
        return telling && !summary.isBlank() ? quotation("summary." + item, summary) : Stream.of();
    }

    private Stream<String> quotation(String key, String text) {
        String quote = Excerpt.of(text, LONGEST_QUOTE).replaceAll("[.,;:]$", "");
        return said.add(quote) ? Stream.of(voice.say(key, "quote", quote)) : Stream.of();
    }
}
