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
import java.util.stream.Stream;

/** Every sentence in another language: one line each, the English one, a tab, and its translation. */
final class Sentences {

    private static final Sentences POLISH = new Sentences("why_pl.tsv");

    private final Map<String, String> told = new LinkedHashMap<>();
    private final Map<Pattern, String> shapes = new LinkedHashMap<>();

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
                .forEach(sentence -> shapes.put(shape(sentence), sentence));
    }

    private static Pattern shape(String sentence) {
        return Pattern.compile(
                Stream.of(sentence.split(Pattern.quote(Why.PLACE), -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("(.+?)")),
                Pattern.DOTALL);
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
        for (Map.Entry<Pattern, String> shape : shapes.entrySet()) {
            Matcher matcher = shape.getKey().matcher(english);
            if (matcher.matches()) {
                return new Why(shape.getValue(), parts(matcher));
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
