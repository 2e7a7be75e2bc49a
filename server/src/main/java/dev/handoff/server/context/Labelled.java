package dev.handoff.server.context;

import dev.handoff.server.context.Vocabulary.Concept;
import dev.handoff.server.text.Tick;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges what stands under a label that announces an item: an answer, or words that only look like one. */
final class Labelled {

    private static final List<Concept> LINES = List.of(
            Concept.OF_LANDLORDS,
            Concept.OF_PETS,
            Concept.OF_TRAVEL,
            Concept.OF_MOTOR,
            Concept.OF_HOMES,
            Concept.OF_LIFE);

    private static final int THIN = 4;
    private static final int REASON = 4;
    private static final int GIST = 8;

    private final Vocabulary vocabulary;
    private final Parties parties;
    private final Deciders deciders;
    private final Criteria criteria;
    private final Subject subject;
    private final Map<Item, List<Set<String>>> prompts = new EnumMap<>(Item.class);

    Labelled(Vocabulary vocabulary, Checklists checklists) {
        this.vocabulary = vocabulary;
        parties = new Parties(vocabulary);
        deciders = new Deciders(vocabulary);
        criteria = new Criteria(vocabulary);
        subject = new Subject(vocabulary);
        for (Item item : Item.values()) {
            prompts.put(
                    item,
                    List.of(
                            subject.stems(checklists.texts(item, "en").question()),
                            subject.stems(checklists.texts(item, "pl").question())));
        }
    }

    /** @return null when there is nothing under the label that could be judged */
    @Nullable
    Verdict judge(Item item, Field field, Reading reading) {
        String text = field.text();
        if (text.isEmpty()) {
            return bare(field);
        }
        if (isPrompt(item, text)) {
            return hollow(field, "the template's own question was left in");
        }
        if (isReasonedNo(field)) {
            return new Verdict(AnswerState.NA, shorten(text), field.where(), "the ticket says why it does not apply");
        }
        Verdict empty = empty(item, field);
        return empty != null ? empty : byItem(item, field, reading);
    }

    private @Nullable Verdict bare(Field field) {
        if (field.tick() == Tick.DONE) {
            return Verdict.hollow(
                    field.label(), field.where(), "\"" + field.label() + "\" is ticked, but nothing is said");
        }
        return null;
    }

    /** The checklist's question, or nothing but one question of any kind. */
    private boolean isPrompt(Item item, String text) {
        Set<String> own = subject.stems(text);
        boolean ours = prompts.getOrDefault(item, List.of()).stream()
                .anyMatch(prompt -> Subject.echoes(own, prompt) && own.size() * 10 >= prompt.size() * 7);
        boolean question = text.endsWith("?") && text.indexOf('?') == text.length() - 1 && text.indexOf('.') < 0;
        return ours || (question && text.length() < 120);
    }

    /** "Not applicable", with a reason of some words. */
    private boolean isReasonedNo(Field field) {
        Line first = field.lines().get(0);
        boolean no = first.seen().of(vocabulary.number(Concept.NOT_APPLICABLE)).stream()
                .anyMatch(hit -> hit.from() <= 3
                        && first.seen().of(vocabulary.number(Concept.RULE_NAME)).stream()
                                .noneMatch(rule -> rule.from() < hit.from()));
        return no
                && vocabulary.has(field, Concept.BECAUSE)
                && vocabulary.content(field, Concept.NOT_APPLICABLE, Concept.BECAUSE) >= REASON;
    }

    private @Nullable Verdict empty(Item item, Field field) {
        int all = vocabulary.content(field);
        int rest = vocabulary.content(field, Concept.PLACEHOLDER, Concept.HEDGE);
        boolean code = field.lines().stream().anyMatch(line -> !line.isProse());
        if (code || all == 0) {
            return code ? null : hollow(field, "\"" + field.text() + "\" is a placeholder");
        }
        if (vocabulary.has(field, Concept.PLACEHOLDER) && rest <= 1) {
            return hollow(field, "\"" + shorten(field.text()) + "\" is a placeholder, not an answer");
        }
        int beyond = vocabulary.content(field, Concept.POINTER, Concept.PLACEHOLDER, Concept.RECORD);
        int gist = field.links().isEmpty() ? THIN : GIST;
        if (vocabulary.has(field, Concept.POINTER) && beyond < Math.min(gist, THIN + 1) && item != Item.DECISION) {
            return hollow(field, "\"" + shorten(field.text()) + "\" points elsewhere; the gist is not in the ticket");
        }
        return null;
    }

    private Verdict byItem(Item item, Field field, Reading reading) {
        return switch (item) {
            case WHO -> who(field);
            case PARTNER -> partner(field, reading);
            case NEED -> need(field, reading);
            case OUTCOME -> outcome(field, reading);
            case EVIDENCE -> evidence(field);
            case EXAMPLE -> example(field);
            case ACCEPTANCE -> acceptance(field, reading);
            case HARM -> harm(field);
            case REGULATION -> regulation(field);
            case DECISION -> decision(field);
            case IFTHEN -> contingency(field);
            case READBACK -> present(field, "restated");
        };
    }

    private Verdict who(Field field) {
        int rest = vocabulary.content(field, Concept.GROUP_ALL, Concept.PLACEHOLDER, Concept.NARROWING);
        boolean narrowed = rest >= 2 || (rest == 1 && vocabulary.has(field, Concept.PERSON));
        return narrowed
                ? present(field, "names who it is for")
                : hollow(field, "\"" + shorten(field.text()) + "\" is everybody; name the group or the situation");
    }

    private Verdict partner(Field field, Reading reading) {
        Set<String> labels = Parties.lowerCase(reading.ticket().labels());
        for (Line line : field.lines()) {
            boolean named = !parties.names(line).isEmpty() || parties.find(line, labels) != null;
            if (named || parties.channel(line) != null) {
                return present(field, "names the party or channel");
            }
        }
        int rest = vocabulary.content(field, Concept.PARTY_GENERIC, Concept.PLACEHOLDER, Concept.GROUP_ALL);
        boolean generic = vocabulary.has(field, Concept.PARTY_GENERIC) && rest < 2;
        return generic || rest == 0
                ? hollow(field, "\"" + shorten(field.text()) + "\" names nobody")
                : present(field, "names the party or channel");
    }

    private Verdict need(Field field, Reading reading) {
        int rest = vocabulary.content(field, Concept.EMPTY_OUTCOME, Concept.PLACEHOLDER, Concept.POINTER);
        if (rest < THIN) {
            return hollow(field, "too few words to tell what is wrong today");
        }
        return Subject.echoes(subject.stems(field.text()), subject.stems(reading.summary()))
                ? hollow(field, "repeats the summary; what is wrong today is not said")
                : present(field, "says what is wrong today");
    }

    private Verdict outcome(Field field, Reading reading) {
        int rest = vocabulary.content(
                field, Concept.EMPTY_OUTCOME, Concept.PLACEHOLDER, Concept.POINTER, Concept.GROUP_ALL);
        if (rest < 3 && !vocabulary.hasFigure(field)) {
            return hollow(field, "\"" + shorten(field.text()) + "\" does not say what should change");
        }
        return Subject.echoes(subject.stems(field.text()), subject.stems(reading.summary()))
                ? hollow(field, "repeats the summary; no result that could be seen or measured")
                : present(field, "says what should change");
    }

    private Verdict evidence(Field field) {
        int rest = vocabulary.content(field, Concept.POINTER, Concept.PLACEHOLDER);
        boolean pointed = !field.links().isEmpty()
                || vocabulary.hasFigure(field)
                || vocabulary.has(field, Concept.OBSERVED)
                || field.lines().stream()
                        .anyMatch(line -> line.words().tokens().stream()
                                .anyMatch(token -> token.shape() == dev.handoff.server.text.Token.Shape.ID));
        return rest >= THIN && pointed
                ? present(field, "a source with its gist")
                : hollow(
                        field, "\"" + shorten(field.text()) + "\" gives no source that can be looked up with its gist");
    }

    private Verdict example(Field field) {
        long figures = field.lines().stream()
                .flatMap(line -> line.words().tokens().stream())
                .filter(dev.handoff.server.text.Token::isFigure)
                .count();
        boolean quoted = field.text().chars().anyMatch(c -> "\"“”„«'".indexOf(c) >= 0);
        return figures >= 2 || (figures + (quoted ? 1 : 0) >= 1 && vocabulary.content(field) >= THIN)
                ? present(field, "a case with values")
                : hollow(field, "\"" + shorten(field.text()) + "\" has no values to work with");
    }

    private Verdict acceptance(Field field, Reading reading) {
        List<String> found = criteria.in(field);
        if (found.size() < 2) {
            return hollow(
                    field, found.isEmpty() ? "nothing that could be tested" : "only one thing that could be tested");
        }
        return elsewhere(field, reading)
                ? hollow(field, "the criteria share no word with the rest of the ticket; copied from another subject?")
                : present(field, found.size() + " things to test");
    }

    /** Criteria about another subject: testable, but nothing in them is spoken of anywhere else in the ticket. */
    private boolean elsewhere(Field field, Reading reading) {
        Set<String> rest = new HashSet<>();
        Set<Line> mine = Collections.newSetFromMap(new IdentityHashMap<>());
        mine.addAll(field.lines());
        for (Line line : reading.body()) {
            if (!mine.contains(line)) {
                rest.addAll(subject.stems(line));
            }
        }
        Set<String> own = subject.stems(field.text());
        long shared = own.stream().filter(rest::contains).count();
        boolean stranger = shared == 0 && own.size() >= 6 && rest.size() >= 8;
        return stranger || (shared * 3 < own.size() && otherLine(field, reading));
    }

    /** The criteria speak of one line of business, all the rest of another: flats under a ticket about cats. */
    private boolean otherLine(Field field, Reading reading) {
        boolean here = false;
        boolean there = false;
        for (Concept line : LINES) {
            boolean own = field.lines().stream()
                            .mapToInt(words -> vocabulary.count(words, line))
                            .sum()
                    >= 2;
            boolean rest = reading.body().stream()
                    .anyMatch(other -> !field.lines().contains(other) && vocabulary.has(other, line));
            if (rest && vocabulary.has(field, line)) {
                return false;
            }
            here |= own;
            there |= rest;
        }
        return here && there;
    }

    private Verdict harm(Field field) {
        int rest = vocabulary.content(field, Concept.LOW_RISK, Concept.PLACEHOLDER, Concept.POINTER);
        return rest >= THIN
                ? present(field, "says who is hurt and how")
                : hollow(field, "\"" + shorten(field.text()) + "\" does not say who is hurt and how");
    }

    private Verdict regulation(Field field) {
        boolean named = vocabulary.has(field, Concept.RULE_NAME);
        int rest = vocabulary.content(field, Concept.PLACEHOLDER, Concept.NOT_APPLICABLE, Concept.RULE_NAME);
        return rest >= THIN || (named && rest >= 1)
                ? present(field, "names the rule")
                : hollow(
                        field,
                        "\"" + shorten(field.text())
                                + "\" names no rule with its owner, and no reason why none applies");
    }

    private Verdict decision(Field field) {
        Verdict undecided = null;
        for (Line line : field.lines()) {
            List<String> names = deciders.names(line, 0, line.words().size() - 1);
            if (refers(line)) {
                return hollow(field, "\"" + shorten(line.text()) + "\" refers to a talk; who decides is not said");
            }
            if (deciders.ambiguous(line, names)) {
                return hollow(field, "\"" + shorten(line.text()) + "\" names more than one decider");
            }
            if (!names.isEmpty()) {
                return present(field, names.get(0) + " decides");
            }
            undecided =
                    undecided == null ? hollow(field, "\"" + shorten(line.text()) + "\" names no person") : undecided;
        }
        boolean lists = vocabulary.has(field, Concept.FIXED) && vocabulary.has(field, Concept.FREE);
        return lists || undecided == null ? present(field, "says what is fixed and what is free") : undecided;
    }

    /** "Per John", "ask Kate": somebody is named, but not as the one who decides. */
    private boolean refers(Line line) {
        boolean opens =
                line.seen().of(vocabulary.number(Concept.ASK_NAME)).stream().anyMatch(hit -> hit.from() == 0);
        return opens && line.words().size() <= 5;
    }

    private Verdict contingency(Field field) {
        boolean acts = vocabulary.has(field, Concept.ACTION) || vocabulary.has(field, Concept.IF_WORD);
        return acts && vocabulary.content(field, Concept.POINTER) >= 3
                ? present(field, "says what to do then")
                : hollow(field, "\"" + shorten(field.text()) + "\" does not say what to do when it goes wrong");
    }

    private static Verdict present(Field field, String why) {
        return Verdict.present(shorten(field.text()), field.where(), why);
    }

    private static Verdict hollow(Field field, String why) {
        return Verdict.hollow(shorten(field.text()), field.where(), why);
    }

    static String shorten(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() <= 160 ? line : line.substring(0, 157).strip() + "…";
    }
}
