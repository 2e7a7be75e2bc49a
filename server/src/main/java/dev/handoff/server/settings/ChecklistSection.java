package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** {@code checklists}: which items a ticket must answer. */
public final class ChecklistSection {

    @JsonProperty
    private @Nullable String file;

    /** Null for the shipped checklist. */
    public @Nullable Path file() {
        return file == null || file.isBlank() ? null : Path.of(file);
    }
}
