package dev.handoff.server.sandbox.tracker;

import java.util.List;

/** @param type {@code software} or {@code service_desk} */
public record Project(String id, String key, String name, String type, String lead, List<String> components) {
    public Project {
        components = List.copyOf(components);
    }
}
