package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.List;

/** {@code library}: where the sources come from. */
public final class LibrarySection {

    @JsonProperty
    private boolean shipped = true;

    @JsonProperty
    private List<String> files = List.of();

    public boolean shipped() {
        return shipped;
    }

    public List<Path> files() {
        return files.stream().map(Path::of).toList();
    }
}
