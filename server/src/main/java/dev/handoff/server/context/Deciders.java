package dev.handoff.server.context;

import dev.handoff.server.context.Vocabulary.Concept;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Finds people by name where a decision is spoken of. */
final class Deciders {

    private static final List<String> OR = List.of(
            " or ",
            " lub ",
            " albo ",
            " / ",
            ", or ",
            ", lub ",
            ", albo ",
            " or somebody from ",
            " or someone from ",
            " or somebody at ",
            " or someone at ",
            " or somebody in ",
            " or someone in ",
            " lub ktoś z ",
            " lub ktos z ",
            " albo ktoś z ",
            " albo ktos z ");
    private static final List<String> AND = List.of(" and ", " & ", " i ", " oraz ", ", ");

    private final Vocabulary vocabulary;

    Deciders(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Names in the order they stand; the words of one name are joined. */
    List<String> names(Line line, int from, int to) {
        return names(line, from, to, -1, -1);
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
        int i = from;
        while (i <= to && i < words.size()) {
            int end = i;
            while (end <= to && end < words.size() && isName(words, known, end) && joined(words, i, end)) {
                end++;
            }
            if (end > i) {
                String name = words.raw(i, end - 1);
                boolean beside = end == first || i == last + 1 || end - i > 1;
                boolean opens =
                        i == 0 || words.get(i - 1).sentence() != words.get(i).sentence();
                boolean inSentence =
                        first < 0 || words.get(i).sentence() == words.get(first).sentence();
                if (name.length() > 1
                        && inSentence
                        && (first < 0
                                || !opens
                                || beside
                                || besideOr(words.text(), name)
                                || joined(words.text(), name))) {
                    names.add(name);
                }
            }
            i = Math.max(end, i + 1);
        }
        return names;
    }

    private static boolean isName(Words words, BitSet known, int i) {
        Token token = words.get(i);
        boolean me = token.end() - token.start() <= 4
                && words.raw(i).startsWith("I")
                && words.raw(i).length() > 1
                && !Character.isLetter(words.raw(i).charAt(1));
        return token.shape() == Token.Shape.CAPITAL && !known.get(i) && !me;
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
    private static boolean joined(String text, String name) {
        int end = text.indexOf(name) + name.length();
        return AND.stream()
                .anyMatch(and -> text.startsWith(and, end)
                        && end + and.length() < text.length()
                        && Character.isUpperCase(text.charAt(end + and.length())));
    }

    /** "Either myself or Marcus", "Ola lub ktoś z zespołu". */
    private static boolean besideOr(String text, String name) {
        int at = text.indexOf(name);
        String before = text.substring(0, Math.max(0, at)).toLowerCase(Locale.ROOT);
        String after =
                text.substring(Math.min(text.length(), at + name.length())).toLowerCase(Locale.ROOT);
        return OR.stream().anyMatch(or -> before.endsWith(or) || after.startsWith(or));
    }

    /** "Mine to decide. Gareth": one person's name, wherever in the line it stands. */
    boolean signed(Line line) {
        List<String> names = names(line, 0, line.words().size() - 1);
        return !names.isEmpty() && !ambiguous(line, names);
    }

    /** Two names with "or" between them, or one after the other: nobody knows whom to ask. */
    boolean ambiguous(Line line, List<String> names) {
        if (names.isEmpty() || besideOr(line.text(), names.get(0))) {
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
        return List.of(
                        "or",
                        "lub",
                        "albo",
                        "/",
                        "and",
                        "i",
                        "oraz",
                        "&",
                        ",",
                        "or maybe",
                        "and/or",
                        "czy",
                        "i/lub",
                        "/ ",
                        "plus",
                        "or else",
                        ", or",
                        ", lub",
                        ", albo",
                        "or perhaps",
                        "albo może",
                        "with")
                .contains(lower);
    }
}
