package dev.handoff.server.context;

import dev.handoff.server.text.Tick;
import dev.handoff.server.text.Words;
import dev.handoff.server.why.Why;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows what stands under a label and answers nothing, whatever the item: a tick, a prompt, "TBD", "see Slack". */
final class Placeholders {

    /** Fewer words with content than this are no answer. */
    static final int THIN = 4;

    /** Answers that may well be orders to the team. */
    private static final Set<Item> ACTIONS = Set.of(Item.EXAMPLE, Item.ACCEPTANCE, Item.DECISION, Item.IFTHEN);

    private static final int REASON = 4;
    private static final int GIST = 8;
    private static final int LONGEST_PROMPT = 120;

    /** {@code <metric, baseline, target>}: what a template wants replaced. */
    private static final Pattern BRACKETED = Pattern.compile("(?:[\\d.*#-]*\\s*<[^<>]+>[\\s.,;/|&-]*)+");

    private final Vocabulary vocabulary;
    private final Subject subject;
    private final Parties parties;
    private final List<String> orders;
    private final BitSet firstLetters = new BitSet();
    private final Map<Item, List<Subject.Echo>> prompts = new EnumMap<>(Item.class);

    Placeholders(Vocabulary vocabulary, Checklists checklists) {
        this.vocabulary = vocabulary;
        subject = new Subject(vocabulary);
        parties = new Parties(vocabulary);
        orders = vocabulary.lexicon().cues().all(Cue.ORDER).stream()
                .map(order -> order + " ")
                .toList();
        for (String order : orders) {
            firstLetters.set(Character.toLowerCase(order.charAt(0)));
            firstLetters.set(Character.toUpperCase(order.charAt(0)));
        }
        for (Item item : Item.values()) {
            prompts.put(item, List.of(prompt(checklists, item, "en"), prompt(checklists, item, "pl")));
        }
    }

    private Subject.Echo prompt(Checklists checklists, Item item, String language) {
        return new Subject.Echo(subject.stems(checklists.texts(item, language).question()));
    }

    /** @return null when nothing stands there, ticked or not, or what stands there may be an answer */
    @Nullable
    Verdict judge(Item item, Field field) {
        String text = field.text();
        if (text.isEmpty()) {
            return ticked(field);
        }
        if (isPrompt(item, field)) {
            return Verdict.hollow(field, Why.of("the template's own question was left in"));
        }
        if (isReasonedNo(field)) {
            return new Verdict(
                    AnswerState.NA,
                    Verdict.shorten(text),
                    field.where(),
                    Why.of("the ticket says why it does not apply"));
        }
        return empty(item, field);
    }

    private static @Nullable Verdict ticked(Field field) {
        return field.tick() == Tick.DONE
                ? Verdict.hollow(
                        field.label(), field.where(), Why.of("\"{}\" is ticked, but nothing is said", field.label()))
                : null;
    }

    /** The checklist's question, or nothing but one question of any kind. */
    private boolean isPrompt(Item item, Field field) {
        String text = field.text();
        if (text.length() >= LONGEST_PROMPT) {
            return false;
        }
        boolean question = text.endsWith("?") && text.indexOf('?') == text.length() - 1 && text.indexOf('.') < 0;
        return question
                || BRACKETED.matcher(text).matches()
                || (!ACTIONS.contains(item) && isOrder(field))
                || isAsked(item, subject.stems(field.lines()));
    }

    private boolean isAsked(Item item, Set<String> own) {
        for (Subject.Echo prompt : prompts.getOrDefault(item, List.of())) {
            if (own.size() * 10 >= prompt.size() * 7 && prompt.isHeardIn(own)) {
                return true;
            }
        }
        return false;
    }

    /** "Name the insurers and brands touched by this change.": bids the writer say it, and says nothing itself. */
    private boolean isOrder(Field field) {
        return field.lines().size() == 1
                && opensWithOrder(field.text())
                && !isTold(field.lines().get(0).words());
    }

    private boolean opensWithOrder(String text) {
        if (!firstLetters.get(text.charAt(0))) {
            return false;
        }
        for (String order : orders) {
            if (text.regionMatches(true, 0, order, 0, order.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTold(Words words) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).isCapital() || words.get(i).isFigure()) {
                return true;
            }
        }
        return false;
    }

    /** "Not applicable", with a reason of some words. */
    private boolean isReasonedNo(Field field) {
        Line first = field.lines().get(0);
        boolean no = vocabulary.has(first, Concept.NOT_APPLICABLE)
                && vocabulary.hits(first, Concept.NOT_APPLICABLE).stream()
                        .anyMatch(hit -> hit.from() <= 3
                                && vocabulary.hits(first, Concept.RULE_NAME).stream()
                                        .noneMatch(rule -> rule.from() < hit.from()));
        return no
                && vocabulary.has(field, Concept.BECAUSE)
                && vocabulary.content(field, Concept.NOT_APPLICABLE, Concept.BECAUSE) >= REASON;
    }

    private @Nullable Verdict empty(Item item, Field field) {
        if (hasCode(field)) {
            return null;
        }
        if (item != Item.DECISION && vocabulary.content(field) == 0) {
            return Verdict.hollow(field, Why.of("\"{}\" is a placeholder", Verdict.said(field)));
        }
        int rest = vocabulary.content(field, Concept.PLACEHOLDER, Concept.HEDGE);
        if (vocabulary.has(field, Concept.PLACEHOLDER) && rest <= 1) {
            return Verdict.hollow(field, Why.of("\"{}\" is a placeholder, not an answer", Verdict.said(field)));
        }
        if (vocabulary.has(field, Concept.SAYS_NOTHING) && isNothing(field)) {
            return Verdict.hollow(field, Why.of("\"{}\" could stand on any ticket", Verdict.said(field)));
        }
        boolean hurts = item == Item.HARM && vocabulary.has(field, Concept.HURT_SURE);
        return item != Item.DECISION && !hurts && !namesParty(item, field) && pointsElsewhere(field)
                ? Verdict.hollow(
                        field, Why.of("\"{}\" points elsewhere; the gist is not in the ticket", Verdict.said(field)))
                : null;
    }

    private boolean isNothing(Field field) {
        int beyond = vocabulary.content(
                field, Concept.PLACEHOLDER, Concept.HEDGE, Concept.POINTER, Concept.GROUP_ALL, Concept.SAYS_NOTHING);
        return beyond <= 2 && !vocabulary.hasFigure(field) && !vocabulary.has(field, Concept.BECAUSE);
    }

    /** "Kettlewell, e-mail only" opens with a name, or tells the channel: no mere pointer to a mail. */
    private boolean namesParty(Item item, Field field) {
        Line first = field.lines().get(0);
        return item == Item.PARTNER && (parties.names(first).get(0) || parties.channel(first) != null);
    }

    private static boolean hasCode(Field field) {
        for (Line line : field.lines()) {
            if (!line.isProse()) {
                return true;
            }
        }
        return false;
    }

    private boolean pointsElsewhere(Field field) {
        int beyond = vocabulary.content(field, Concept.POINTER, Concept.PLACEHOLDER, Concept.RECORD);
        int gist = field.hasLinks() ? GIST : THIN;
        return vocabulary.has(field, Concept.POINTER) && beyond < Math.min(gist, THIN + 1);
    }
}
