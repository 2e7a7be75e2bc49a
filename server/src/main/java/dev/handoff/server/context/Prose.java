package dev.handoff.server.context;

import dev.handoff.server.context.Vocabulary.Concept;
import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds answers that stand in the text under no label of their own. */
final class Prose {

    /** "No answer by ten? Hold the letters." */
    private static final Pattern ASKED =
            Pattern.compile("(?:^|[.!] )(?:No|Nobody|Nothing|Brak|Nie|Nikt|Nic) [^.?!]{3,60}\\? +\\p{Lu}");

    /** "from 21 days to 5", "z 21 dni do 5". */
    private static final Pattern RANGE = Pattern.compile(
            "\\b(?:from|z|ze) [£$€]?\\d[^.;]{0,25}? (?:to|do) (?:under |about |poniżej |około )?[£$€]?\\d");

    private final Vocabulary vocabulary;
    private final Parties parties;
    private final Deciders deciders;
    private final Needs needs;
    private final Audience audience;
    private final Cases cases;

    Prose(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        parties = new Parties(vocabulary);
        deciders = new Deciders(vocabulary);
        needs = new Needs(vocabulary);
        audience = new Audience(vocabulary);
        cases = new Cases(vocabulary);
    }

    /** @return null when no line answers the item; a hollow verdict where one only seems to */
    @Nullable
    Verdict find(Item item, Reading reading) {
        return switch (item) {
            case WHO -> audience.find(reading);
            case PARTNER -> partner(reading);
            case NEED -> needs.find(reading);
            case OUTCOME -> Statements.first(item, reading, this::outcome);
            case EVIDENCE -> Statements.first(item, reading, this::evidence);
            case EXAMPLE -> cases.example(reading);
            case ACCEPTANCE -> cases.acceptance(reading);
            case HARM -> Statements.pattern(item, reading, vocabulary, "says who is hurt and how");
            case REGULATION -> Statements.first(item, reading, this::regulation);
            case DECISION -> decision(reading);
            case IFTHEN -> contingency(reading);
            case READBACK -> null;
        };
    }

    private @Nullable Verdict partner(Reading reading) {
        if (!reading.partners().isEmpty()) {
            String name = reading.partners().get(0);
            return Verdict.present(name, "ticket", "names " + name + ", a known partner");
        }
        Set<String> labels = Parties.lowerCase(reading.ticket().labels());
        Verdict generic = null;
        for (Line line : reading.statements()) {
            String party = parties.find(line, labels);
            boolean asked = !reading.fields(Item.PARTNER).isEmpty();
            String channel = party == null && line.isProse() && !asked ? parties.channel(line) : null;
            if (party != null || channel != null) {
                return Verdict.present(
                        party != null ? party : String.valueOf(channel), line.where(), "names the party or channel");
            }
            if (vocabulary.has(line, Concept.PARTY_GENERIC_PROSE)) {
                generic = Verdict.hollow(
                        Labelled.shorten(line.text()), line.where(), "a partner is spoken of, but none is named");
            }
        }
        String recurring = parties.recurring(running(reading));
        return recurring == null ? generic : Verdict.present(recurring, "description", "names the party or channel");
    }

    private static List<Line> running(Reading reading) {
        return reading.besideStories().stream()
                .filter(Statements::isRunning)
                .filter(line ->
                        !line.items().contains(Item.DECISION) && !line.items().contains(Item.EXAMPLE))
                .toList();
    }

    private @Nullable Verdict outcome(Line line) {
        Words words = line.words();
        if (line.kind() == Line.Kind.GHERKIN || line.kind() == Line.Kind.SUMMARY) {
            return null;
        }
        int arrow = Math.max(line.text().indexOf("->"), line.text().indexOf('→'));
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.AIM))) {
            int sentence = line.seen().sentence(hit);
            boolean to = vocabulary.in(line, sentence, Concept.CHANGE_TO) != null;
            if (Statements.figure(words, sentence, false) && (to || figureSoonAfter(words, hit))) {
                return Statements.present(line, sentence, "says what should change, in numbers");
            }
        }
        Matcher range = RANGE.matcher(line.text());
        if (range.find() && vocabulary.has(line, Concept.MONTH)) {
            return Statements.present(line, 0, "says what should change, in numbers");
        }
        return arrow > 0 && Statements.figure(words, -1, true)
                ? Statements.present(line, 0, "says what should change, in numbers")
                : null;
    }

    private static boolean figureSoonAfter(Words words, Hit<Integer> aim) {
        for (int i = aim.to() + 1; i <= aim.to() + 3 && i < words.size(); i++) {
            if (words.get(i).isFigure()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Verdict evidence(Line line) {
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.RECORD))) {
            int sentence = line.seen().sentence(hit);
            boolean id = shape(line, sentence, Token.Shape.ID) || vocabulary.in(line, sentence, Concept.MONTH) != null;
            if (id && Statements.figure(line.words(), sentence, false)) {
                return Statements.present(line, sentence, "a source with its gist");
            }
        }
        return null;
    }

    private static boolean shape(Line line, int sentence, Token.Shape shape) {
        return line.words().tokens().stream().anyMatch(token -> token.sentence() == sentence && token.shape() == shape);
    }

    private @Nullable Verdict regulation(Line line) {
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.RULE_NAME))) {
            int sentence = line.seen().sentence(hit);
            boolean duty = vocabulary.in(line, sentence, Concept.DUTY) != null
                    || vocabulary.in(line, sentence + 1, Concept.DUTY) != null;
            if (duty && line.kind() != Line.Kind.SUMMARY) {
                return Statements.present(line, sentence, "names the rule and the duty");
            }
        }
        return null;
    }

    private @Nullable Verdict decision(Reading reading) {
        Verdict hollow = null;
        Line fixed = null;
        Line free = null;
        for (Line line : reading.body()) {
            boolean may = Statements.isRunning(line) && !Foreign.to(Item.DECISION, line);
            Verdict verdict = may ? decided(line) : null;
            if (verdict != null && verdict.isPresent()) {
                return verdict;
            }
            hollow = hollow == null ? verdict : hollow;
            boolean limits =
                    line.isProse() && (line.items().isEmpty() || line.items().contains(Item.DECISION));
            fixed = limits && vocabulary.has(line, Concept.FIXED) ? line : fixed;
            free = limits && vocabulary.has(line, Concept.FREE) ? line : free;
        }
        return hollow == null && fixed != null && free != null
                ? Statements.present(free, 0, "says what is fixed and what is free")
                : hollow;
    }

    private @Nullable Verdict decided(Line line) {
        if (vocabulary.has(line, Concept.I_DECIDE) && deciders.signed(line)) {
            return Statements.present(line, 0, "the author decides");
        }
        for (Hit<Integer> hit : line.seen().of(vocabulary.number(Concept.DECIDE))) {
            List<String> names = deciders.near(line, hit.from(), hit.to());
            int sentence = line.seen().sentence(hit);
            if (deciders.ambiguous(line, names)) {
                return Verdict.hollow(line.words().sentence(sentence), line.where(), "more than one decider is named");
            }
            if (!names.isEmpty()) {
                return Statements.present(line, sentence, names.get(0) + " decides");
            }
            if (group(line, hit)) {
                return Verdict.hollow(
                        line.words().sentence(sentence), line.where(), "a group decides; no person is named");
            }
        }
        return vocabulary.has(line, Concept.FIXED) && vocabulary.has(line, Concept.FREE)
                ? Statements.present(line, 0, "says what is fixed and what is free")
                : null;
    }

    /** "Approved by marketing": right after the word of deciding stands a group, not a person. */
    private boolean group(Line line, Hit<Integer> decides) {
        return line.seen().of(vocabulary.number(Concept.TEAM_WORD)).stream()
                .anyMatch(hit -> hit.from() > decides.to() && hit.from() <= decides.to() + 2);
    }

    private @Nullable Verdict contingency(Reading reading) {
        for (Line line : reading.besideStories()) {
            boolean acts = Statements.isRunning(line)
                    && (vocabulary.has(line, Concept.ACTION) || vocabulary.has(line, Concept.THEN_WORD));
            if (acts
                    && !Foreign.to(Item.IFTHEN, line)
                    && ASKED.matcher(line.text()).find()) {
                return Statements.present(line, 0, "says what to do then");
            }
        }
        return Statements.pattern(Item.IFTHEN, reading, vocabulary, "says what to do then");
    }
}
