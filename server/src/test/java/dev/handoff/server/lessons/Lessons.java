package dev.handoff.server.lessons;

import dev.handoff.server.context.Item;
import dev.handoff.server.context.Lexicon;
import dev.handoff.server.lessons.Trainer.Example;
import dev.handoff.server.text.Terms;
import dev.handoff.server.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the labelled examples: sentences with the items they answer, and short tickets with whose work they are. */
final class Lessons {

    /** No sentence answers the read-back. */
    static final List<String> ITEMS = Item.USUAL.stream()
            .filter(item -> item != Item.READBACK)
            .map(Item::name)
            .toList();

    private static final Lexicon LEXICON = Lexicon.shipped();

    private Lessons() {}

    /** Lines of items or {@code -}, label, sentence, and perhaps items of which nothing is known, apart by tabs. */
    static List<Example> answers(Path file) {
        return rows(file, 3)
                .map(cells -> new Example(
                        new Collector()
                                .add(cells[2], -1, "")
                                .signs(cells[2])
                                .add(cells[1], -1, "label")
                                .traits(),
                        names(cells[0]),
                        cells.length > 3 ? names(cells[3]) : Set.of()))
                .toList();
    }

    /** Lines of {@code customer} or {@code own}, issue type, components, summary, description and perhaps labels, apart by tabs. */
    static List<Example> kinds(Path file) {
        return rows(file, 5).map(Lessons::kind).toList();
    }

    private static Example kind(String[] cells) {
        Collector traits = new Collector().add(cells[3], -1, "summary").add(cells[3], -1, "");
        if (!cells[4].isBlank()) {
            Stream.of(cells[4].split(" / ")).forEach(line -> traits.add(line, -1, ""));
        }
        Stream.of(cells[2], cells.length > 5 ? cells[5] : "")
                .flatMap(places -> Stream.of(places.split(",")))
                .filter(place -> !place.isBlank())
                .forEach(place -> traits.add(place.replace('-', ' ').replace('_', ' '), -1, "component"));
        return new Example(traits.traits(), Set.of(cells[0]), Set.of());
    }

    private static Set<String> names(String cell) {
        return cell.equals("-") || cell.isBlank() ? Set.of() : Set.of(cell.split(","));
    }

    private static Stream<String[]> rows(Path file, int cells) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split("\t", -1))
                    .filter(row -> row.length >= cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names traits as {@link Weights} finds them. */
    private static final class Collector implements Traits.Sink {

        private final List<String> traits = new ArrayList<>();
        private String part = "";
        private String last = Traits.BEGIN;

        Collector add(String text, int sentence, String part) {
            this.part = part.isEmpty() ? "" : part + ':';
            last = Traits.BEGIN;
            Traits.of(Words.of(text), sentence, this);
            return this;
        }

        /** What the lexicon sees in a sentence. */
        Collector signs(String text) {
            LEXICON.signs(text).forEach(this::sign);
            return this;
        }

        List<String> traits() {
            return List.copyOf(traits);
        }

        @Override
        public void stem(Terms word, String sign, int index) {
            String stem = Traits.name(word, sign);
            traits.add(part + last + ' ' + stem);
            traits.add(part + stem);
            last = stem;
        }

        @Override
        public void end() {
            traits.add(part + last + ' ' + Traits.END);
        }

        @Override
        public void sign(String sign) {
            traits.add(part + sign);
        }
    }
}
