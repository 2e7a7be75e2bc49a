package dev.handoff.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a text the words that a judgement names as evidence. It quotes them in one line, and where they are long only their
 * beginning; they may go on over several paragraphs, of which the text here is one.
 */
final class EvidencePlaces {

    /** Shorter pieces stand in a text by accident. */
    private static final int TELLING = 12;

    private static final String CUT = "…";

    private final Map<String, String> evidence = new LinkedHashMap<>();

    /** @param evidence by item, in the order in which items are told */
    EvidencePlaces(Map<String, String> evidence) {
        evidence.forEach((item, words) -> {
            String even = new EvenText(words).text();
            if (!even.isEmpty() && !even.equals(CUT)) {
                this.evidence.put(item, even);
            }
        });
    }

    /** A piece of the text, and the items that it is evidence of. */
    record Piece(int from, int to, Set<String> items) {}

    private record Place(int from, int to, String item) {}

    /** The whole text in pieces, one after the other. */
    List<Piece> in(String text) {
        EvenText even = new EvenText(text);
        List<Place> places = new ArrayList<>();
        evidence.forEach((item, words) -> {
            Place place = place(even, item, words);
            if (place != null) {
                places.add(place);
            }
        });
        return pieces(text, places);
    }

    private static List<Piece> pieces(String text, List<Place> places) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        places.forEach(place -> cuts.addAll(List.of(place.from(), place.to())));
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts.tailSet(0, false)) {
            pieces.add(new Piece(from, to, items(places, from, to)));
            from = to;
        }
        return pieces;
    }

    private static Set<String> items(List<Place> places, int from, int to) {
        Set<String> items = new LinkedHashSet<>();
        places.stream()
                .filter(place -> place.from() <= from && to <= place.to())
                .forEach(place -> items.add(place.item()));
        return items;
    }

    /** Words that were cut off went on at least to the end of their paragraph. */
    private static @Nullable Place place(EvenText even, String item, String quoted) {
        String text = even.text();
        boolean cut = quoted.endsWith(CUT);
        String words = cut ? quoted.substring(0, quoted.length() - 1).strip() : quoted;
        int at = wholeWords(text, words);
        if (at >= 0) {
            return stretch(even, at, cut ? text.length() : at + words.length(), item);
        }
        if (text.length() >= TELLING && words.contains(text)) {
            return stretch(even, 0, text.length(), item);
        }
        int goesOn = overlap(text, words);
        if (goesOn > 0) {
            return stretch(even, text.length() - goesOn, text.length(), item);
        }
        int begins = overlap(words, text);
        return begins > 0 ? stretch(even, 0, cut ? text.length() : begins, item) : null;
    }

    /** "Key" does not stand in "Keyboard". */
    private static int wholeWords(String text, String words) {
        int at = text.indexOf(words);
        while (at >= 0) {
            boolean begins = at == 0 || !joins(text.charAt(at - 1), text.charAt(at));
            int end = at + words.length();
            if (begins && (end == text.length() || !joins(text.charAt(end - 1), text.charAt(end)))) {
                return at;
            }
            at = text.indexOf(words, at + 1);
        }
        return at;
    }

    private static boolean joins(char one, char next) {
        return Character.isLetterOrDigit(one) && Character.isLetterOrDigit(next);
    }

    private static Place stretch(EvenText even, int from, int to, String item) {
        return new Place(even.from(from), even.to(to), item);
    }

    /** How many characters at the end of the first text are the beginning of the second; 0 where too few to tell anything. */
    private static int overlap(String first, String second) {
        for (int length = Math.min(first.length(), second.length()); length >= TELLING; length--) {
            if (first.regionMatches(first.length() - length, second, 0, length)) {
                return length;
            }
        }
        return 0;
    }
}
