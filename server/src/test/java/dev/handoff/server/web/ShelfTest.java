package dev.handoff.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    @TempDir
    private Path directory;

    @Test
    void a_firms_decisions_and_customers_stand_on_shelves_of_their_own() throws Exception {
        Library library = firms("""
            customers:
              - {id: ftd, title: First-time drivers, note: under 25, names: [provisional licence], pl: [młod* kierowc*]}
            decisions:
              - {id: "ADR/7 {draft}", title: One price per day, names: [daily price]}
            """);

        assertThat(addresses(library, "", "provisional", "under 25")).containsExactly("/library/customer/ftd");
        assertThat(addresses(library, "customer", "kierowc")).containsExactly("/library/customer/ftd");
        assertThat(addresses(library, "decision")).containsExactly("/library/decision/ADR/7%20%7Bdraft%7D");
    }

    @Test
    void shelves_without_a_find_are_left_out() {
        assertThat(Shelf.of(Library.shipped(), "", List.of("polityka,")))
                .extracting(Shelf::kind)
                .containsExactly("glossary");
        assertThat(Shelf.of(Library.shipped(), "decision", List.of())).isEmpty();
    }

    private Library firms(String entries) throws IOException {
        return Library.load(List.of(Files.writeString(directory.resolve("library.yml"), entries)));
    }

    private static List<String> addresses(Library library, String kind, String... words) {
        return Shelf.of(library, kind, List.of(words)).stream()
                .flatMap(shelf -> shelf.books().stream())
                .map(Shelf.Book::address)
                .toList();
    }
}
