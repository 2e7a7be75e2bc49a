package dev.handoff.server.web;

import dev.handoff.server.library.Library;
import dev.handoff.server.library.Profile;
import dev.handoff.server.library.Source;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The entries of one kind, as the library's page lists them. */
public record Shelf(String kind, List<Book> books) {

    static final String SOURCES = "source";
    static final List<String> KINDS = List.of(SOURCES, "customer", "partner", "decision", "glossary");

    /**
     * @param text why it matters, or the note for the receiver; may be blank
     * @param status of a rule; may be blank
     * @param words everything by which it is found, in small letters
     */
    public record Book(String kind, String id, String title, String text, String status, String words) {

        /** Of its own page. */
        public String address() {
            return Shelf.address(kind, id);
        }
    }

    static String address(String kind, String id) {
        UriBuilder library = UriBuilder.fromPath("/library");
        return (kind.equals(SOURCES) ? library : library.path(kind))
                .path("{id}")
                .resolveTemplate("id", id, false)
                .build()
                .toString();
    }

    /** @param kind one of {@link #KINDS}; all of them where it is blank */
    static List<Shelf> of(Library library, String kind, List<String> wanted) {
        List<Book> found = books(library)
                .filter(book -> wanted.stream().allMatch(book.words()::contains))
                .toList();
        return KINDS.stream()
                .filter(name -> kind.isEmpty() || name.equals(kind))
                .map(name -> new Shelf(
                        name,
                        found.stream().filter(book -> book.kind().equals(name)).toList()))
                .filter(shelf -> !shelf.books().isEmpty())
                .toList();
    }

    private static Stream<Book> books(Library library) {
        return Stream.concat(
                library.sources().stream().map(source -> book(source, library.phrases(source))),
                library.profiles().stream().map(Shelf::book));
    }

    private static Book book(Source source, List<String> phrases) {
        Stream<String> words = Stream.of(
                        Stream.of(source.id(), source.title(), source.why(), source.domain()),
                        source.cites().stream(),
                        phrases.stream())
                .flatMap(it -> it);
        return new Book(SOURCES, source.id(), source.title(), source.why(), source.status(), small(words));
    }

    private static Book book(Profile profile) {
        Stream<String> words = Stream.of(
                        Stream.of(profile.id(), profile.title(), profile.note()),
                        profile.names().stream(),
                        profile.polish().stream())
                .flatMap(it -> it);
        return new Book(profile.kind(), profile.id(), profile.title(), profile.note(), "", small(words));
    }

    private static String small(Stream<String> words) {
        return String.join("\n", words.toList()).toLowerCase(Locale.ROOT);
    }
}
