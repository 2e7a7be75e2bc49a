package dev.handoff.server.advice;

/** Where something stands on a ticket, in the reader's language. */
final class Place {

    private static final int LONGEST = 60;

    private Place() {}

    /** The judgement names places in English: {@code description, "Why now"}, {@code comment of 2026-11-10}. */
    static String in(Voice voice, String where) {
        String place = Excerpt.of(where, LONGEST);
        for (String known : new String[] {"description", "summary", "comment of", "parent"}) {
            if (place.startsWith(known)) {
                return voice.say("place." + known.replace(' ', '.')) + place.substring(known.length());
            }
        }
        return place;
    }
}
