package dev.handoff.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

    @Test
    void an_entry_of_the_library_past_its_review_date_is_a_warning(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("firm.yml"), """
                sources:
                  - {id: OUR-1, title: Ours, url: "https://firm.example/1", strong: [blue], review_by: 2026-11-01}
                """);
        Library library = Library.load(List.of(file));

        assertThat(DoctorCommand.library(library, LocalDate.of(2026, 11, 1)).toString())
                .startsWith("ok       library: ")
                .contains("none past its review date");
        assertThat(DoctorCommand.library(library, LocalDate.of(2026, 11, 22)).toString())
                .startsWith("warning  library: past the review date: OUR-1 (2026-11-01)")
                .contains("new 'review_by'");
    }
}
