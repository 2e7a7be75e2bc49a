package dev.handoff.server.context;

/**
 * What one rule says of one item.
 *
 * @param evidence the words, verbatim
 * @param where as in {@link Answer#where()}
 */
record Verdict(AnswerState state, String evidence, String where, String why) {

    private static final int LONGEST = 160;

    static Verdict present(String evidence, String where, String why) {
        return new Verdict(AnswerState.PRESENT, evidence, where, why);
    }

    static Verdict hollow(String evidence, String where, String why) {
        return new Verdict(AnswerState.HOLLOW, evidence, where, why);
    }

    boolean isPresent() {
        return state == AnswerState.PRESENT;
    }

    static Verdict present(Field field, String why) {
        return present(shorten(field.text()), field.where(), why);
    }

    static Verdict hollow(Field field, String why) {
        return hollow(shorten(field.text()), field.where(), why);
    }

    /** What the field says, in quotation marks, for the reason of a verdict. */
    static String quote(Field field) {
        return quote(field.text());
    }

    static String quote(String text) {
        return '"' + shorten(text) + '"';
    }

    static String shorten(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3).strip() + "…";
    }
}
