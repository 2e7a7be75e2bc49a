package dev.handoff.server.learning;

import dev.handoff.server.context.Item;

/**
 * One item, in one project or on a whole tracker.
 *
 * @param project key of the project; blank for the whole tracker
 */
public record Scope(String tracker, String project, Item item) {

    public boolean isTrackerWide() {
        return project.isBlank();
    }

    Scope trackerWide() {
        return new Scope(tracker, "", item);
    }

    @Override
    public String toString() {
        return item + (isTrackerWide() ? " on tracker " : " in project " + project + " of ") + tracker;
    }
}
