package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code checklists}: which items a ticket must answer. */
public final class ChecklistSection {

    @JsonProperty
    private @Nullable String file;

    @JsonProperty
    private @Nullable String lexicon;

    /** Null for the shipped checklist. */
    public @Nullable Path file() {
        return path(file);
    }

    /** Null for the shipped lexicon. */
    public @Nullable Path lexicon() {
        return path(lexicon);
    }

    private static @Nullable Path path(@Nullable String name) {
        return name == null || name.isBlank() ? null : Path.of(name);
    }
}
