package dev.handoff.server.lessons;

import dev.handoff.server.lessons.Trainer.Example;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Source;
import dev.handoff.server.text.Terms;
import dev.handoff.server.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** Reads what teaches which sources a ticket should name: tickets, the words people use for a duty, and the library itself. */
final class DutyLessons {

    private static final int ENOUGH = 10;

    private DutyLessons() {}

    /** Lines of sources or {@code -}, further ones that may be named, components, summary and description, apart by tabs. */
    static List<Example> tickets(Path file) {
        return rows(file)
                .map(cells -> {
                    Collector traits = new Collector().add(cells[3], "").add(cells[3], "");
                    lines(cells[4], " / ").forEach(line -> traits.add(line, ""));
                    lines(cells[2], ",").forEach(name -> traits.add(name.replaceAll("[-_]", " "), "component:"));
                    Set<String> tolerated = names(cells[1]);
                    tolerated.removeAll(names(cells[0]));
                    return new Example(traits.traits, names(cells[0]), tolerated);
                })
                .toList();
    }

    /** Lines of sources or {@code -}, a tab, and what people say when they have to do with them, apart by bars. */
    static List<Example> words(Path file) {
        return rows(file)
                .flatMap(cells -> lines(cells[1], "\\|").map(words -> example(words, names(cells[0]))))
                .toList();
    }

    /** What the shipped library says of its sources, and the words by which it sees a behaviour; all lessons are of one trade. */
    static List<Example> library() {
        List<Example> all = new ArrayList<>();
        for (Map<String, Object> entry : entries("sources")) {
            Set<String> id = Set.of(String.valueOf(entry.get("id")));
            for (String key : List.of("title", "why", "ask", "strong", "weak", "subject", "pl", "pl_weak")) {
                texts(entry.get(key)).forEach(words -> all.add(example(words, id)));
            }
        }
        for (Map<String, Object> entry : entries("behaviours")) {
            if (entry.containsKey("not_in")) {
                continue;
            }
            Set<String> ids = new TreeSet<>(texts(entry.get("sources")).toList());
            texts(entry.get("name")).forEach(words -> all.add(example(words, ids)));
            for (String language : List.of("en", "pl")) {
                if (entry.get(language) instanceof List<?> groups) {
                    groups.forEach(group ->
                            all.add(example(String.join(" / ", texts(group).toList()), ids)));
                }
            }
        }
        return all;
    }

    /** The sources of which so many tickets tell that the others tell something too, in the order of the library. */
    static List<String> classes(List<Example> tickets) {
        return Library.shipped().sources().stream()
                .map(Source::id)
                .filter(id -> tickets.stream()
                                .filter(ticket -> ticket.classes().contains(id))
                                .count()
                        >= ENOUGH)
                .toList();
    }

    private static Example example(String words, Set<String> ids) {
        return new Example(new Collector().add(words.replaceAll("[*=]", ""), "").traits, ids, Set.of());
    }

    private static Stream<String> texts(Object value) {
        return value == null
                ? Stream.of()
                : value instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of(value.toString());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(String name) {
        try (InputStream file = Library.class.getResourceAsStream(name + ".yml")) {
            Map<String, Object> read = new Yaml().load(Objects.requireNonNull(file));
            return (List<Map<String, Object>>) Objects.requireNonNull(read.get(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(String cell) {
        return cell.equals("-") || cell.isBlank() ? new TreeSet<>() : new TreeSet<>(List.of(cell.split(",")));
    }

    private static Stream<String> lines(String cell, String between) {
        return Stream.of(cell.split(between)).filter(line -> !line.isBlank());
    }

    private static Stream<String[]> rows(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names stems as {@link Weights} finds them; pairs of them say too little here. */
    private static final class Collector implements Traits.Sink {

        private final List<String> traits = new ArrayList<>();
        private String part = "";

        Collector add(String text, String name) {
            part = name;
            Traits.of(Words.of(text), -1, this);
            return this;
        }

        @Override
        public void stem(Terms word, String sign, int index) {
            traits.add(part + Traits.name(word, sign));
        }

        @Override
        public void end() {}

        @Override
        public void sign(String sign) {
            traits.add(part + sign);
        }
    }
}
