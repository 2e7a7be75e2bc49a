package dev.handoff.server.why;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyTest {

    private static final Path CODE = Path.of("src/main/java/dev/handoff/server");
    private static final Path BEHAVIOURS = Path.of("src/main/resources/dev/handoff/server/library/behaviours.yml");

    @Test
    void a_reason_is_told_in_the_readers_language() {
        Why why = Why.of("\"{}\" names nobody", "the usual brokers");

        assertThat(why.in("en")).isEqualTo("\"the usual brokers\" names nobody");
        assertThat(why.in("pl")).isEqualTo("„the usual brokers” nikogo nie wymienia");
    }

    @Test
    void a_reason_within_a_reason_is_told_as_well() {
        Why why = Why.of(
                "nothing is said on {} ({})",
                "CIDRA-2012",
                Why.of("\"{}\" in the {}", "Ask for", Why.read("description, \"Why now\"")));

        assertThat(why.in("en"))
                .isEqualTo("nothing is said on CIDRA-2012 (\"Ask for\" in the description, \"Why now\")");
        assertThat(why.in("pl")).isEqualTo("nic nie napisano o CIDRA-2012 („Ask for” (opis, „Why now”))");
    }

    @Test
    void it_is_kept_with_what_it_was_made_of() {
        Why why = Why.of("{}; {}", Why.of("{} decides", "Ewa {}"), Why.of("works"));

        String kept = why.json().toString();

        assertThat(kept).isEqualTo("[\"{}; {}\",[\"{} decides\",\"Ewa {}\"],[\"works\"]]");
        assertThat(Why.read(JsonParser.parseString(kept).getAsJsonArray())).isEqualTo(why);
        assertThat(why.in("pl")).isEqualTo("decyduje: Ewa {}; działa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nobody is named who would be hurt if this is wrong or late | nie napisano, kto ucierpi, jeśli to będzie źle lub za późno",
                "nothing is said on PCI-DSS (\"card number\" in the summary) | nic nie napisano o PCI-DSS („card number” (tytuł))",
                "\"see Slack\" points elsewhere; the gist is not in the ticket | „see Slack” odsyła gdzie indziej; sedna nie ma w zgłoszeniu",
                "assigned to somebody at PL | przypisane do osoby w PL",
                "comment of 2026-11-10 | komentarz z 2026-11-10",
                "parent VAN-480, description, \"Who\" | zgłoszenie nadrzędne VAN-480, opis, „Who”",
                "customfield_10101 | customfield_10101",
                "what a firm's own library says | what a firm's own library says",
            })
    void what_was_kept_as_a_sentence_is_told_as_well(String kept, String polish) {
        assertThat(Why.read(kept).in("en")).isEqualTo(kept);
        assertThat(Why.read(kept).in("pl")).isEqualTo(polish);
    }

    @Test
    void every_sentence_of_the_code_is_told_in_polish() throws IOException {
        assertThat(sentences())
                .hasSizeGreaterThan(100)
                .allSatisfy(sentence ->
                        assertThat(Why.of(sentence).isToldIn("pl")).as(sentence).isTrue());
    }

    @Test
    void every_behaviour_that_is_shipped_is_told_in_polish() throws IOException {
        List<String> names = Files.readString(BEHAVIOURS)
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("name: "))
                .map(line -> line.substring(6))
                .toList();

        assertThat(names)
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        name -> assertThat(Why.of(name).isToldIn("pl")).as(name).isTrue());
    }

    @Test
    void a_translation_has_the_places_of_its_sentence() {
        Sentences polish = Sentences.polish();

        assertThat(polish.keys())
                .allSatisfy(sentence ->
                        assertThat(places(polish.of(sentence))).as(sentence).isEqualTo(places(sentence)));
    }

    private static long places(String sentence) {
        return Pattern.compile(Pattern.quote(Why.PLACE))
                .matcher(sentence)
                .results()
                .count();
    }

    private static List<String> sentences() throws IOException {
        Pattern made = Pattern.compile("Why\\.of\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> made.matcher(text(file)).results())
                    .map((MatchResult found) -> found.group(1).replace("\\\"", "\""))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
