package dev.handoff.server.context;

/**
 * What the answer to an item rests on.
 *
 * @param where as in {@link Answer#where()}
 * @param text all that stands there, whole; blank where nothing stands there any more
 * @param own it stands under a heading or label of this very item; false where the answer was found in other words
 */
public record Ground(Item item, String where, String text, boolean own) {

    /** Nothing stands there any more. */
    public static Ground none(Item item) {
        return new Ground(item, "", "", false);
    }
}
