package dev.handoff.server.advice;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a comment in one language. */
final class Wording {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern MARKED = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`");

    private final String language;
    private final Properties sentences;

    private Wording(String language, Properties sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /** @param language {@code en} or {@code pl} */
    static Wording in(String language) {
        String file = "comment_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Wording.class.getResourceAsStream(file), "no texts in '" + language + "'; there are: en, pl"),
                StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return new Wording(language, sentences);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts " + file, e);
        }
    }

    String language() {
        return language;
    }

    /** @param values names and values in turn, for the {@code {name}} places of the sentence */
    String say(String key, Object... values) {
        String sentence = Objects.requireNonNull(
                sentences.getProperty(key), () -> "comment_" + language + ".properties has no '" + key + "'");
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(String.valueOf(values[i]), String.valueOf(values[i + 1]));
        }
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(named.getOrDefault(place.group(1), place.group())));
    }

    /** The sentence in the form that {@code count} asks for, with {@code {count}} filled in. */
    String count(String key, int count, Object... values) {
        Object[] all = Arrays.copyOf(values, values.length + 2);
        all[values.length] = "count";
        all[values.length + 1] = count;
        return say(key + "." + Plural.form(language, count), all);
    }

    /** A sentence whose {@code **words**} stand out and whose {@code `words`} are to be typed as they are. */
    List<Span> spans(String sentence) {
        List<Span> spans = new ArrayList<>();
        Matcher marked = MARKED.matcher(sentence);
        int end = 0;
        while (marked.find()) {
            spans.add(Span.plain(sentence.substring(end, marked.start())));
            spans.add(marked.group(1) != null ? Span.strong(marked.group(1)) : Span.code(marked.group(2)));
            end = marked.end();
        }
        spans.add(Span.plain(sentence.substring(end)));
        return spans;
    }
}
