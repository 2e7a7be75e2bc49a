package dev.handoff.server.text;

/** Something worked out of a word once, to be kept in {@link WordNotes}. */
public abstract class WordNote {

    private final Terms word;

    protected WordNote(Terms word) {
        this.word = word;
    }

    final boolean isOf(Terms other) {
        return word.equals(other);
    }
}
