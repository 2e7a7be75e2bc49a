package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.context.ReturnRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    @JsonProperty
    private List<ReturnEntry> returns = List.of();

    /** On which crossings a question goes back, and owes what a question owes; empty where that is off. */
    public List<ReturnRule> returns(List<String> sites) {
        List<ReturnRule> rules = new ArrayList<>();
        for (int i = 0; i < returns.size(); i++) {
            rules.add(returns.get(i).rule("checklists.returns[" + i + "]", sites));
        }
        return rules;
    }

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
