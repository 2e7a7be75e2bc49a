package dev.handoff.server.access;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far somebody may go. Each scope includes those before it. */
public enum Scope {
    /** Look. */
    READ,
    /** Do what people do on tickets. */
    ACT,
    /** Run the service. */
    ADMIN;

    public boolean covers(Scope needed) {
        return compareTo(needed) >= 0;
    }

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Scope::word).toList();
    }
}
