package dev.handoff.server.context;

import java.util.regex.Pattern;

/** Tells a line that asks for an answer from one that may be one. */
final class Prompts {

    /** "... :", "... ?", "<role>", "[goal]", "{number}". */
    private static final String BLANKS = "[?:…]\\W*$|\\.\\.\\.\\W*$|<[^<>]{2,60}>|\\[[^\\[\\]]{3,60}]|\\{[^{}]{2,60}}";

    private final Pattern prompt;

    Prompts(Cues cues) {
        String opening = "^\\W*(?:" + cues.any(Cue.PLEASE) + " )?" + cues.any(Cue.PROMPT) + "\\b";
        prompt = Pattern.compile("(?iU)" + opening + "|" + BLANKS);
    }

    boolean is(String text) {
        return prompt.matcher(text).find();
    }
}
