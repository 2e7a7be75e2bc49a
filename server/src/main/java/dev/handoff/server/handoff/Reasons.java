package dev.handoff.server.handoff;

import dev.handoff.server.why.Why;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences that tell people why a command was not carried out, in one language. */
public final class Reasons {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String language;
    private final String file;
    private final Properties sentences = new Properties();

    private Reasons(String language) {
        this.language = language;
        file = "reasons_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Reasons.class.getResourceAsStream(file), "no reasons in '" + language + "'; there are: en, pl"),
                StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the reasons " + file, e);
        }
    }

    /** @param language {@code en} or {@code pl} */
    public static Reasons in(String language) {
        return new Reasons(language);
    }

    /** Why a ticket crosses, which an event keeps in English. */
    public String crossing(String why) {
        return Why.read(why).in(language);
    }

    public String say(Reason reason) {
        Map<String, String> values = new HashMap<>(reason.values());
        values.computeIfPresent(
                "who",
                (key, roles) -> Arrays.stream(roles.split(", ", -1))
                        .map(this::role)
                        .collect(Collectors.joining(sentence("or"))));
        return filled(sentence(reason.key()), values);
    }

    /** What to do about words that were not understood. */
    public String say(Event.Misheard misheard) {
        return misheard(misheard.why(), misheard.words(), misheard.hint());
    }

    public String say(Heard.Mistaken mistaken) {
        return misheard(mistaken.why(), mistaken.words(), mistaken.hint());
    }

    /** Which commands there are. */
    public String help() {
        return sentence("help");
    }

    private String misheard(Heard.Why why, String words, String hint) {
        String key = "misheard." + why.name().toLowerCase(Locale.ROOT);
        return filled(sentence(key), Map.of("words", words, "hint", hint));
    }

    private String role(String word) {
        int colon = word.indexOf(':');
        return colon < 0
                ? sentence("role." + word)
                : filled(sentence("role." + word.substring(0, colon)), Map.of("name", word.substring(colon + 1)));
    }

    private String sentence(String key) {
        return Objects.requireNonNull(sentences.getProperty(key), () -> file + " has no '" + key + "'");
    }

    private static String filled(String sentence, Map<String, String> values) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
