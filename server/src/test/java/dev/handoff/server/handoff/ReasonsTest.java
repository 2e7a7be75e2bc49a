package dev.handoff.server.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonsTest {

    private static final Pattern KEY =
            Pattern.compile("(?:refused|Reason\\.of)\\((?:[\\w.()\\s]+\\? )?\"([a-z.]+)\"(?:\\s*: \"([a-z.]+)\")?");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @Test
    void both_languages_have_the_same_sentences_with_the_same_places() throws IOException {
        Properties english = sentences("en");
        Properties polish = sentences("pl");

        assertThat(polish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(polish.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    @Test
    void every_reason_given_has_a_sentence() throws IOException {
        Set<String> given = new TreeSet<>();
        Matcher matcher = KEY.matcher(Files.readString(
                Path.of("src/main/java/dev/handoff/server/handoff/Acting.java"), StandardCharsets.UTF_8));
        while (matcher.find()) {
            Stream.of(matcher.group(1), matcher.group(2))
                    .filter(Objects::nonNull)
                    .forEach(given::add);
        }

        assertThat(given).hasSizeGreaterThan(12);
        assertThat(sentences("en").stringPropertyNames()).containsAll(given);
    }

    @ParameterizedTest
    @EnumSource(Heard.Why.class)
    void every_mistake_gets_a_helpful_line(Heard.Why why) {
        Event.Misheard misheard = new Event.Misheard(
                new Stamp(1, Instant.EPOCH, Who.HANDOFF, Door.api("1")), "acept it", why, "/handoff accept");

        assertThat(Reasons.in("en").say(misheard)).contains("“acept it”", "`/handoff accept`");
        assertThat(Reasons.in("pl").say(misheard)).contains("„acept it”", "`/handoff accept`");
    }

    @ParameterizedTest
    @EnumSource(Role.Plain.class)
    void every_role_has_a_name(Role.Plain role) {
        for (String language : Arrays.asList("en", "pl")) {
            assertThat(Reasons.in(language)
                            .say(new Reason("forbidden", java.util.Map.of("command", "mute", "who", role.word()))))
                    .doesNotContain(role.word().contains("-") ? role.word() : "{");
        }
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(sentence);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties sentences(String language) throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Reasons.class.getResourceAsStream("reasons_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return sentences;
        }
    }
}
