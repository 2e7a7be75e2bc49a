package dev.handoff.server.advice;

/** Text from tickets and libraries made fit for one line of a comment. */
final class Excerpt {

    private Excerpt() {}

    /** Control characters and runs of white space become one space; a space at either end is kept. */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]+", " ");
    }

    /** At most {@code most} characters, cut between words, with an ellipsis where something was cut. */
    static String of(String text, int most) {
        String line = oneLine(text).strip();
        if (line.length() <= most) {
            return line;
        }
        String head = line.substring(0, Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1);
        int space = head.lastIndexOf(' ');
        String whole = space > most / 2 ? head.substring(0, space) : head;
        return whole.replaceAll("[\\s,;:.–-]+$", "") + "…";
    }
}
