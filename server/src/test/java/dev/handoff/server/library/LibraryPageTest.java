package dev.handoff.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
}
