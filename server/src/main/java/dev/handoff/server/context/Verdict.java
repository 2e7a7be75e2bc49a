package dev.handoff.server.context;

/**
 * What one rule says of one item.
 *
 * @param evidence the words, verbatim
 * @param where as in {@link Answer#where()}
 */
record Verdict(AnswerState state, String evidence, String where, String why) {

    static Verdict present(String evidence, String where, String why) {
        return new Verdict(AnswerState.PRESENT, evidence, where, why);
    }

    static Verdict hollow(String evidence, String where, String why) {
        return new Verdict(AnswerState.HOLLOW, evidence, where, why);
    }

    boolean isPresent() {
        return state == AnswerState.PRESENT;
    }
}
