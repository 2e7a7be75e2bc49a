package dev.handoff.server.handoff;

import dev.handoff.server.handoff.Command.Kind;
import dev.handoff.server.text.Terms;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The words of the commands in both languages, without case and diacritics; {@code commands.properties} holds them. */
final class CommandWords {

    private final Map<String, Kind> phrases = new LinkedHashMap<>();
    private final Map<String, Kind> cousins = new LinkedHashMap<>();
    private final List<String> longestFirst;
    private final List<String> talk;
    private final List<String> because;

    private CommandWords(Properties words) {
        for (Kind kind : Kind.values()) {
            list(words, kind.word()).forEach(phrase -> phrases.put(phrase, kind));
            list(words, "meant." + kind.word()).forEach(phrase -> cousins.put(phrase, kind));
        }
        longestFirst = phrases.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        talk = list(words, "talk");
        because = list(words, "because");
    }

    static CommandWords shipped() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        CommandWords.class.getResourceAsStream("commands.properties"),
                        "the jar lacks commands.properties; build it again"),
                StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return new CommandWords(words);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read commands.properties", e);
        }
    }

    /** @param rest what follows the command's words */
    record Opening(Kind kind, String rest) {}

    /** The command whose words open this text; null when none does. */
    @Nullable
    Opening opening(String text) {
        String folded = Terms.fold(text);
        for (String phrase : longestFirst) {
            Kind kind = phrases.get(phrase);
            if (kind != null && opens(folded, phrase)) {
                return new Opening(kind, text.substring(phrase.length()));
            }
        }
        return null;
    }

    /** The command somebody probably meant who wrote this word; null when it is far from all of them. */
    @Nullable
    Kind meant(String word) {
        Kind cousin = cousins.get(Terms.fold(word));
        String nearest = cousin != null ? null : Nearest.of(Terms.fold(word), phrases.keySet());
        return nearest == null ? cousin : phrases.get(nearest);
    }

    /** Is this word more likely to talk about us than to us? */
    boolean isTalk(String word) {
        return talk.contains(Terms.fold(word));
    }

    /** A reason without the word that introduces it. */
    String afterBecause(String reason) {
        String folded = Terms.fold(reason);
        return because.stream()
                .filter(word -> opens(folded, word))
                .findFirst()
                .map(word -> reason.substring(word.length()).replaceFirst("^[\\s:,–—-]+", ""))
                .orElse(reason);
    }

    private static boolean opens(String folded, String phrase) {
        return folded.startsWith(phrase)
                && (folded.length() == phrase.length() || !Character.isLetterOrDigit(folded.charAt(phrase.length())));
    }

    private static List<String> list(Properties words, String key) {
        return Arrays.stream(words.getProperty(key, "").split(",", -1))
                .map(word -> Terms.fold(word.strip()))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
