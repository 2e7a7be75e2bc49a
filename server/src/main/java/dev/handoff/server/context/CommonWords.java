package dev.handoff.server.context;

import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words of every day, English and Polish, from {@code common.txt}: a capital that only opens a sentence makes no name of them.
 * Each stood at least three times in small letters in the lessons, and three times as often as with a capital inside a sentence.
 */
final class CommonWords {

    private static final Set<String> WORDS = read();

    private CommonWords() {}

    /** Whether word {@code i} opens a sentence and is a word of every day. */
    static boolean opens(Words words, int i) {
        return opensSentence(words, i) && is(words.raw(i));
    }

    static boolean is(String word) {
        return WORDS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean opensSentence(Words words, int i) {
        Token token = words.get(i);
        return i == 0
                || words.get(i - 1).sentence() != token.sentence()
                || !words.text()
                        .substring(words.get(i - 1).end(), token.start())
                        .isBlank();
    }

    private static Set<String> read() {
        try (InputStream in = Objects.requireNonNull(CommonWords.class.getResourceAsStream("common.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common words inside the jar cannot be read", e);
        }
    }
}
