package dev.handoff.server.context;

import dev.handoff.server.why.Why;

/**
 * What one rule says of one item.
 *
 * @param evidence the words, verbatim
 * @param where as in {@link Answer#where()}
 */
record Verdict(AnswerState state, String evidence, String where, Why why) {

    private static final int LONGEST = 160;

    static Verdict present(String evidence, String where, Why why) {
        return new Verdict(AnswerState.PRESENT, evidence, where, why);
    }

    static Verdict hollow(String evidence, String where, Why why) {
        return new Verdict(AnswerState.HOLLOW, evidence, where, why);
    }

    boolean isPresent() {
        return state == AnswerState.PRESENT;
    }

    static Verdict present(Field field, Why why) {
        return present(shorten(field.text()), field.where(), why);
    }

    static Verdict hollow(Field field, Why why) {
        return hollow(shorten(field.text()), field.where(), why);
    }

    /** What the field says, for the reason of a verdict. */
    static String said(Field field) {
        return shorten(field.text());
    }

    static String shorten(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3).strip() + "…";
    }
}
