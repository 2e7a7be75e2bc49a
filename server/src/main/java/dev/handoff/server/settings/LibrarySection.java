package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** {@code library}: where a firm's own sources come from. */
public final class LibrarySection {

    @JsonProperty
    private List<String> files = List.of();

    /** The files named, and those in the folders named, in this order. */
    public List<Path> files() {
        return files.stream().map(Path::of).flatMap(LibrarySection::expanded).toList();
    }

    private static Stream<Path> expanded(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> inside = Files.walk(path)) {
            return inside
                    .filter(file ->
                            file.toString().endsWith(".yml") || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new SettingsException("library.files", "\"" + path + "\" cannot be listed: " + e.getMessage());
        }
    }
}
