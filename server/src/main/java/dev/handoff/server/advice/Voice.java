package dev.handoff.server.advice;

import dev.handoff.server.advice.ItemWording.ItemWords;
import dev.handoff.server.context.GoodAnswer;
import dev.handoff.server.context.GoodAnswers;
import dev.handoff.server.context.Item;
import dev.handoff.server.site.Direction;
import org.jspecify.annotations.Nullable;

/**
 * One language speaking about one direction.
 *
 * @param from the sending site for people; {@link Direction#UNKNOWN} where nothing tells
 * @param to the receiving site for people
 */
record Voice(Wording wording, ItemWording items, GoodAnswers goodAnswers, String from, String to) {

    String language() {
        return wording.language();
    }

    ItemWords words(Item item) {
        return items.words(item, language());
    }

    /** How another ticket answers the item in this language; null where none does. */
    @Nullable
    GoodAnswer goodAnswer(Item item) {
        return goodAnswers.of(item, language());
    }

    String say(String key, Object... values) {
        return wording.say(key, values);
    }

    boolean knowsTheWay() {
        return !from.equals(Direction.UNKNOWN) && !to.equals(Direction.UNKNOWN) && !from.equals(to);
    }

    /** Text of the ticket or the library as a sentence of its own: a capital in front, a full stop behind. */
    static String sentence(String text) {
        String line = Excerpt.oneLine(text).strip();
        if (line.isEmpty()) {
            return line;
        }
        String stopped = line.matches(".*[.!?…]\\W?$") ? line : line + ".";
        return Character.toUpperCase(stopped.charAt(0)) + stopped.substring(1);
    }
}
