package dev.handoff.server.why;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every sentence in another language: one line each, the English one, a tab, and its translation. */
final class Sentences {

    private static final Sentences POLISH = new Sentences("why_pl.tsv");

    private final Map<String, String> told = new LinkedHashMap<>();
    private final List<Shape> shapes = new ArrayList<>();

    /** A sentence with places, and how it begins and ends: few have to be asked whether they fit. */
    private record Shape(String sentence, Pattern pattern, String head, String tail) {

        static Shape of(String sentence) {
            List<String> said = List.of(sentence.split(Pattern.quote(Why.PLACE), -1));
            String pattern = said.stream().map(Pattern::quote).collect(Collectors.joining("(.+?)"));
            return new Shape(
                    sentence, Pattern.compile(pattern, Pattern.DOTALL), said.get(0), said.get(said.size() - 1));
        }

        boolean mayFit(String english) {
            return english.startsWith(head) && english.endsWith(tail);
        }
    }

    private Sentences(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Sentences.class.getResourceAsStream(file), file), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.contains("\t")).forEach(line -> {
                int tab = line.indexOf('\t');
                told.put(line.substring(0, tab), line.substring(tab + 1));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        // What says most in words of its own fits best.
        told.keySet().stream()
                .filter(sentence -> sentence.contains(Why.PLACE))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Shape::of)
                .forEach(shapes::add);
    }

    static Sentences polish() {
        return POLISH;
    }

    Set<String> keys() {
        return told.keySet();
    }

    boolean has(String sentence) {
        return told.containsKey(sentence) || sentence.chars().noneMatch(Character::isLetter);
    }

    String of(String sentence) {
        return told.getOrDefault(sentence, sentence);
    }

    Why apart(String english) {
        if (has(english)) {
            return Why.of(english);
        }
        for (Shape shape : shapes) {
            Matcher matcher = shape.mayFit(english) ? shape.pattern().matcher(english) : null;
            if (matcher != null && matcher.matches()) {
                return new Why(shape.sentence(), parts(matcher));
            }
        }
        return Why.of(Why.PLACE, english);
    }

    /** A part may be one of our sentences again. */
    private List<Part> parts(Matcher matcher) {
        List<Part> parts = new ArrayList<>();
        for (int group = 1; group <= matcher.groupCount(); group++) {
            Why part = apart(matcher.group(group));
            parts.add(part.sentence().equals(Why.PLACE) ? part.parts().get(0) : part);
        }
        return parts;
    }
}
