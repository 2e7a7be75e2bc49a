package dev.handoff.server.text;

/**
 * A word, number or address of a text.
 *
 * @param start offset of the first character in the text
 * @param end offset after the last one
 * @param sentence number of the sentence it stands in, from 0
 */
public record Token(int start, int end, Terms terms, Shape shape, int sentence) {

    /** What a token looks like. */
    public enum Shape {
        WORD,
        /** A word that begins with a capital letter. */
        CAPITAL,
        /** Two or more capitals. */
        ACRONYM,
        /** A name out of a program: camel case, underscores, inner dots. */
        CODE,
        NUMBER,
        MONEY,
        PERCENT,
        /** Letters with digits, such as {@code HQ-31}. */
        ID,
        URL
    }

    public boolean isFigure() {
        return shape == Shape.NUMBER || shape == Shape.MONEY || shape == Shape.PERCENT;
    }

    public boolean isCapital() {
        return shape == Shape.CAPITAL || shape == Shape.ACRONYM;
    }
}
