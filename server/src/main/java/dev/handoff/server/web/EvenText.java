package dev.handoff.server.web;

/** A text with its blanks evened out, that knows where each of its characters stood. */
final class EvenText {

    private final StringBuilder even = new StringBuilder();
    private final int[] places;

    EvenText(String text) {
        places = new int[text.length() + 1];
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            boolean isBlank = Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '\u00a0';
            if (!isBlank || !blank) {
                places[even.length()] = i;
                even.append(isBlank ? ' ' : text.charAt(i));
            }
            blank = isBlank;
        }
        if (!even.isEmpty() && even.charAt(even.length() - 1) == ' ') {
            even.setLength(even.length() - 1);
        }
    }

    String text() {
        return even.toString();
    }

    /** Where a stretch of the even text begins in the written one. */
    int from(int start) {
        return places[start];
    }

    /** Where it ends there. */
    int to(int end) {
        return places[end - 1] + 1;
    }
}
