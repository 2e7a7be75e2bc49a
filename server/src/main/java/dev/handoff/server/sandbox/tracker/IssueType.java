package dev.handoff.server.sandbox.tracker;

/** @param level 1 for an epic, 0 for a story, -1 for a sub-task */
public record IssueType(String id, String name, String description, int level) {
    public boolean subtask() {
        return level < 0;
    }

    public boolean epic() {
        return level > 0;
    }
}
