package dev.handoff.server.text;

/** The box before a task. */
public enum Tick {
    NONE,
    OPEN,
    DONE
}
