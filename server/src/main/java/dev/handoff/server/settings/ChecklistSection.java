package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code checklists}: which items a ticket must answer. */
public final class ChecklistSection {

    @JsonProperty
    private @Nullable String file;

    @JsonProperty
    private @Nullable String lexicon;

    @JsonProperty
    private List<String> templates = List.of();

    @JsonProperty
    private @Nullable String templatesFile;

    /** Null for the shipped checklist. */
    public @Nullable Path file() {
        return path(file);
    }

    /** Null for the shipped lexicon. */
    public @Nullable Path lexicon() {
        return path(lexicon);
    }

    /** The prompts of the firm's own ticket templates. */
    public List<String> templates() {
        Path named = path(templatesFile);
        if (named == null) {
            return templates;
        }
        try {
            return Stream.concat(templates.stream(), Files.readAllLines(named).stream())
                    .toList();
        } catch (IOException e) {
            throw new SettingsException(
                    "checklists.templatesFile",
                    "\"" + named + "\" cannot be read (" + e + "); it is a text file in UTF-8 with one prompt a line");
        }
    }

    private static @Nullable Path path(@Nullable String name) {
        return name == null || name.isBlank() ? null : Path.of(name);
    }
}
