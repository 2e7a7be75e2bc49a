package dev.handoff.server.context;

/**
 * What somebody who may do so said of an item by command.
 *
 * @param where the place for people, as in {@link Answer#where()}
 */
public record SpokenAnswer(Item item, Kind kind, String text, String where) {

    public enum Kind {
        ANSWER,
        NOT_APPLICABLE,
        WAIVED
    }
}
