package dev.handoff.server.report.invented;

import dev.handoff.server.context.Item;

/**
 * How an item fares on tickets that are not complete.
 *
 * @param open how often it is a gap
 * @param hollow how often a gap is a hollow answer
 */
record Habit(double open, double hollow) {

    static Habit of(Item item) {
        return switch (item) {
            case HARM -> new Habit(.52, .25);
            case EVIDENCE -> new Habit(.44, .75);
            case REGULATION -> new Habit(.38, .35);
            case IFTHEN -> new Habit(.34, .20);
            case DECISION -> new Habit(.26, .55);
            case EXAMPLE -> new Habit(.22, .15);
            case OUTCOME -> new Habit(.20, .80);
            case WHO -> new Habit(.16, .85);
            case PARTNER -> new Habit(.12, .30);
            case ACCEPTANCE -> new Habit(.10, .70);
            case NEED -> new Habit(.06, .60);
            case READBACK, TRIED, OPTIONS, EFFECT, RECOMMENDATION, NEEDEDBY -> new Habit(0, 0);
        };
    }
}
