package dev.handoff.server.advice;

/** Which form of a noun a number takes; the rules are Unicode's (CLDR) for whole numbers. */
final class Plural {

    private Plural() {}

    /** @return {@code one}, {@code few} or {@code many} */
    static String form(String language, int count) {
        if (count == 1) {
            return "one";
        }
        return language.equals("pl") && takesFew(count) ? "few" : "many";
    }

    /** 2 pozycje, 22 pozycje, but 5 pozycji, 12 pozycji. */
    private static boolean takesFew(int count) {
        int units = count % 10;
        int tens = count % 100;
        return units >= 2 && units <= 4 && (tens < 12 || tens > 14);
    }
}
