package dev.handoff.server.context;

import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people by name where a decision is spoken of. */
final class Deciders {

    private final Vocabulary vocabulary;
    private final List<String> ands;
    private final List<String> eithers;
    private final Set<String> joins;
    private final List<String> offices;
    private final Set<String> selves;
    private final Set<String> addressed;

    Deciders(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Cues cues = vocabulary.lexicon().cues();
        ands = Stream.concat(cues.all(Cue.AND).stream().map(and -> " " + and + " "), Stream.of(", "))
                .toList();
        eithers = cues.all(Cue.EITHER).stream()
                .flatMap(or -> Stream.of(" " + or + " ", ", " + or + " "))
                .toList();
        offices = cues.all(Cue.OFFICE);
        selves = Set.copyOf(cues.all(Cue.SELF));
        addressed = Set.copyOf(cues.all(Cue.ADDRESSED));
        joins = Stream.of(Cue.AND, Cue.EITHER, Cue.NAME_JOIN)
                .flatMap(cue -> cues.all(cue).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Names in the order they stand; the words of one name are joined. */
    List<String> names(Line line, int from, int to) {
        return names(line, from, to, -1, -1);
    }

    /**
     * Names of people alone on a line that tells who decides: not the opening word of a sentence, not what a group is called.
     *
     * @param known lower-case names of the ticket's own people
     */
    List<String> people(Line line, Set<String> known) {
        Words words = line.words();
        return names(line, 0, words.size() - 1).stream()
                .filter(name -> isPerson(line, name, known))
                .toList();
    }

    private boolean isPerson(Line line, String name, Set<String> known) {
        Words words = line.words();
        int last = last(words, name);
        String first = name.split("[ .-]", 2)[0].toLowerCase(Locale.ROOT);
        if (last < 0 || name.contains(". ") || known.contains(first) || isFirstName(line, last)) {
            return true;
        }
        boolean everyday = !name.contains(" ") && words.size() > 1 && CommonWords.opens(words, last);
        return !everyday && !isBody(line, last);
    }

    /** Where the last word of the name stands. */
    private static int last(Words words, String name) {
        int end = words.text().indexOf(name) + name.length();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).end() == end) {
                return i;
            }
        }
        return -1;
    }

    private boolean isFirstName(Line line, int word) {
        return vocabulary.covered(line.seen(), Concept.PERSON_NAME).get(word);
    }

    /** "Pricing working group": right after it, with nothing but a blank between, stands what many people are called. */
    private boolean isBody(Line line, int last) {
        Words words = line.words();
        return vocabulary.hits(line, Concept.BODY).stream()
                .anyMatch(hit -> hit.from() > last
                        && hit.from() <= last + 2
                        && words.text()
                                .substring(
                                        words.get(last).end(),
                                        words.get(hit.from()).start())
                                .chars()
                                .allMatch(c -> c == ' ' || Character.isLetter(c)));
    }

    /** "me.", whatever the next sentence says. */
    boolean isSelf(Line line) {
        return selves.contains(line.text().strip().toLowerCase(Locale.ROOT).split("[.!;:]", 2)[0]);
    }

    /** Near a word of deciding: a capital that merely opens a sentence is a name only right beside that word. */
    List<String> near(Line line, int from, int to) {
        return names(line, Math.max(0, from - 4), to + 5, from, to);
    }

    private List<String> names(Line line, int from, int to, int first, int last) {
        Words words = line.words();
        BitSet known = vocabulary.covered(
                line.seen(), Concept.NOT_A_NAME, Concept.TEAM_WORD, Concept.MONTH, Concept.RULE_NAME, Concept.STOP);
        List<String> names = new ArrayList<>();
        int stop = Math.min(to + 1, words.size());
        int i = from;
        while (i < stop) {
            int end = i;
            while (end < stop && isName(words, known, end) && joined(words, i, end)) {
                end++;
            }
            String name = end > i ? words.raw(i, end - 1) : "";
            boolean beside = first < 0 || end == first || i == last + 1;
            if (name.length() > 1
                    && !owns(words, end)
                    && inSentence(words, i, first)
                    && (beside || isSure(words, i, end))) {
                names.add(name);
            }
            i = Math.max(end, i + 1);
        }
        return names;
    }

    /** "Penfro's underwriter": somebody of theirs, who is not named. */
    private boolean owns(Words words, int end) {
        if (end == 0 || end >= words.size()) {
            return false;
        }
        String between =
                words.text().substring(words.get(end - 1).end(), words.get(end).start());
        return (between.equals("'s ") || between.equals("’s "))
                && offices.contains(words.raw(end).toLowerCase(Locale.ROOT));
    }

    private static boolean inSentence(Words words, int name, int other) {
        return other < 0 || words.get(name).sentence() == words.get(other).sentence();
    }

    /** A name and no mere opening of a sentence: inside it, of several words, or beside another name. */
    private boolean isSure(Words words, int from, int end) {
        boolean opens =
                from == 0 || words.get(from - 1).sentence() != words.get(from).sentence();
        String name = words.raw(from, end - 1);
        return !opens || end - from > 1 || besideEither(words.text(), name) || joined(words.text(), name);
    }

    private boolean isName(Words words, BitSet known, int i) {
        Token token = words.get(i);
        return token.shape() == Token.Shape.CAPITAL
                && !known.get(i)
                && !addressed.contains(words.raw(i).toLowerCase(Locale.ROOT));
    }

    private static boolean joined(Words words, int from, int i) {
        if (i == from) {
            return true;
        }
        String between =
                words.text().substring(words.get(i - 1).end(), words.get(i).start());
        return between.equals(" ") || between.equals(". ") || between.equals("-");
    }

    /** "Anna and Tom decide": a name that opens a sentence and is followed by another. */
    private boolean joined(String text, String name) {
        int end = text.indexOf(name) + name.length();
        return ands.stream()
                .anyMatch(and -> text.startsWith(and, end)
                        && end + and.length() < text.length()
                        && Character.isUpperCase(text.charAt(end + and.length())));
    }

    /** "Either myself or Marcus", "Ola lub ktoś z zespołu". */
    private boolean besideEither(String text, String name) {
        int at = text.indexOf(name);
        String before = text.substring(0, Math.max(0, at)).toLowerCase(Locale.ROOT);
        String after =
                text.substring(Math.min(text.length(), at + name.length())).toLowerCase(Locale.ROOT);
        return eithers.stream().anyMatch(or -> before.endsWith(or) || after.startsWith(or));
    }

    /** "Mine to decide. Gareth": one person's name, wherever in the line it stands. */
    boolean signed(Line line) {
        List<String> names = names(line, 0, line.words().size() - 1);
        return !names.isEmpty() && !ambiguous(line, names);
    }

    /** Two names with "or" between them, or one after the other: nobody knows whom to ask. */
    boolean ambiguous(Line line, List<String> names) {
        if (names.isEmpty() || besideEither(line.text(), names.get(0))) {
            return !names.isEmpty();
        }
        if (names.size() < 2) {
            return false;
        }
        String text = line.text();
        int first = text.indexOf(names.get(0)) + names.get(0).length();
        int second = text.indexOf(names.get(1), first);
        String between = second < 0 ? "" : text.substring(first, second);
        String lower = between.toLowerCase(Locale.ROOT).strip();
        String join = lower.startsWith(",") ? lower.substring(1).strip() : lower;
        return joins.contains(join) || lower.equals(",");
    }
}
