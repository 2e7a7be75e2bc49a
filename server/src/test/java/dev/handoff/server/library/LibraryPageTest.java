package dev.handoff.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryPageTest {

    @Test
    void the_library_file_that_the_page_shows_can_be_used_as_it_is(@TempDir Path directory) throws Exception {
        String page = Files.readString(Path.of("..", "docs", "library.md"));
        Matcher block = Pattern.compile("(?s)```yaml library\\R(.*?)```").matcher(page);
        assertThat(block.find()).isTrue();

        Library library = Library.load(List.of(Files.writeString(directory.resolve("firm.yml"), block.group(1))));

        assertThat(library.source("FIRM-PRICING")).isNotNull();
        assertThat(library.defaults("platform-tools")).isEmpty();
    }

    /** Nobody has opened these pages: who reads about the library must be told which. */
    @Test
    void the_page_names_every_entry_that_was_written_from_memory() throws Exception {
        String page = Files.readString(Path.of("..", "docs", "library.md"));

        assertThat(writtenFromMemory())
                .hasSize(22)
                .allSatisfy(id -> assertThat(page).contains("`" + id + "`"));
    }

    private static List<String> writtenFromMemory() {
        List<String> ids = new ArrayList<>();
        YamlValue.shipped(Library.class, "sources.yml", new Problems())
                .members()
                .get("sources")
                .items()
                .forEach(item -> {
                    YamlEntry entry = YamlEntry.of(item, item.members().keySet());
                    if (entry.text("url_seen").equals("false")) {
                        ids.add(entry.text("id"));
                    }
                });
        return ids;
    }
}
