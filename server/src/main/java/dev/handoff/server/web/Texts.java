package dev.handoff.server.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The words of the pages in one language: {@code texts_en.properties}, {@code texts_pl.properties}. */
final class Texts {

    private static final Map<Language, Texts> ALL = new EnumMap<>(Map.of(
            Language.EN, new Texts(Language.EN),
            Language.PL, new Texts(Language.PL)));

    private final Language language;
    private final Properties words = new Properties();

    private Texts(Language language) {
        this.language = language;
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(file(language))), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file(language), e);
        }
    }

    private static String file(Language language) {
        return "texts_" + language.code() + ".properties";
    }

    static Texts in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    boolean knows(String key) {
        return words.containsKey(key);
    }

    /** @param values for the places {0}, {1}, … */
    String say(String key, Object... values) {
        String text = Objects.requireNonNull(
                words.getProperty(key), () -> file(language) + " has no \"" + key + "\", which a page asks for");
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** With the form of the word that goes with a number; Polish has three. */
    String count(String key, long number) {
        return say(key + "." + form(number), number);
    }

    private String form(long number) {
        if (number == 1) {
            return "one";
        }
        boolean few = number % 10 >= 2 && number % 10 <= 4 && (number % 100 < 12 || number % 100 > 14);
        return language == Language.PL && few ? "few" : "many";
    }

    static List<String> forms() {
        return List.of("one", "few", "many");
    }
}
