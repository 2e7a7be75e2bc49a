package dev.handoff.server.handoff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, word by word, with a little of what stayed around it. */
public record WordDiff(List<Piece> pieces) {

    private static final int AROUND = 4;
    private static final int LONGEST = 40;
    private static final int MOST_WORDS = 2_000;

    public WordDiff {
        pieces = List.copyOf(pieces);
    }

    public record Piece(Kind kind, String words) {}

    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    public static WordDiff between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            Chunk<String> removed = delta.getSource();
            kept(pieces, old.subList(at, removed.getPosition()), true);
            changed(pieces, Kind.REMOVED, removed.getLines());
            changed(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = removed.getPosition() + removed.size();
        }
        if (!pieces.isEmpty()) {
            kept(pieces, old.subList(at, old.size()), false);
        }
        return new WordDiff(pieces);
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** For logs and plain mail: {@code cap at [-£300-] {+£350+} from May}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            out.append(out.length() == 0 ? "" : " ")
                    .append(
                            switch (piece.kind()) {
                                case KEPT -> piece.words();
                                case REMOVED -> "[-" + piece.words() + "-]";
                                case ADDED -> "{+" + piece.words() + "+}";
                            });
        }
        return out.toString();
    }

    private static void kept(List<Piece> pieces, List<String> words, boolean more) {
        if (words.isEmpty()) {
            return;
        }
        int before = pieces.isEmpty() ? 0 : AROUND;
        int after = more ? AROUND : 0;
        String text = words.size() <= before + after
                ? String.join(" ", words)
                : String.join(" ", words.subList(0, before)) + " … "
                        + String.join(" ", words.subList(words.size() - after, words.size()));
        pieces.add(new Piece(Kind.KEPT, text.strip()));
    }

    private static void changed(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(
                    kind,
                    words.size() <= LONGEST
                            ? String.join(" ", words)
                            : String.join(" ", words.subList(0, LONGEST)) + " …"));
        }
    }

    private static List<String> words(String text) {
        List<String> words = text.isBlank() ? List.of() : List.of(text.strip().split("[\\s\\u00a0]+", MOST_WORDS + 1));
        return words.size() <= MOST_WORDS ? words : words.subList(0, MOST_WORDS);
    }
}
