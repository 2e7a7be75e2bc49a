package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.library.Library;
import dev.handoff.server.library.Problems;
import dev.handoff.server.site.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A firm edits copies of the lexicon and the checklist; a slip in them is named with its line. */
class LexiconTest {

    @TempDir
    Path folder;

    @Test
    void a_firm_teaches_it_another_way_to_tell_a_story() throws IOException {
        String told =
                "In my role as a broker of Larkfield my wish is a list of lapsed quotes, the gain being fewer lost sales.";
        Path file = copy("lexicon.yml", "en: [as a, ", "en: [in my role as a, as a, ");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("en: [i want, ", "en: [my wish is, i want, ")
                        .replace("en: [so, \"so,\", ", "en: [the gain being, so, \"so,\", "));

        assertThat(need(Lexicon.shipped(), told).state()).isEqualTo(AnswerState.MISSING);
        assertThat(need(Lexicon.load(file), told).why().toString()).isEqualTo("the story says why");
    }

    @Test
    void a_misspelt_cue_is_named_with_its_line_and_the_nearest() throws IOException {
        Path file = copy("lexicon.yml", "  story_role:", "  story_roll:");

        assertThatThrownBy(() -> Lexicon.load(file))
                .hasMessageContaining(
                        ":" + line(file, "  story_roll:") + ": unknown key 'story_roll'; did you mean 'story_role'?")
                .hasMessageContaining("lacks the cue 'story_role' under 'cues'");
    }

    @Test
    void a_cue_without_words_is_named() throws IOException {
        Path file =
                copy("lexicon.yml", "  scenario: {en: [scenario], pl: [scenariusz]}", "  scenario: {en: [], pl: []}");

        assertThatThrownBy(() -> Lexicon.load(file))
                .hasMessageContaining(":" + line(file, "  scenario:") + ": has no words under 'en' or 'pl'");
    }

    @Test
    void a_misspelt_concept_is_named_with_its_line_and_the_nearest() throws IOException {
        Path file = copy("lexicon.yml", "  pain_hard: ", "  pain_herd: ");

        assertThatThrownBy(() -> Lexicon.load(file))
                .hasMessageContaining("lacks the concept 'pain_hard' under 'concepts'")
                .hasMessageContaining(":" + line(file, "  pain_herd: ")
                        + ": no rule and no pattern speaks of the concept 'pain_herd'; did you mean 'pain_hard'?")
                .hasMessageContaining("pattern names the concept 'pain_hard', which is not defined under 'concepts';"
                        + " did you mean 'pain_herd'?");
    }

    @Test
    void a_heading_that_may_announce_but_one_item_is_no_open_heading() throws IOException {
        Path file = copy("checklist.yml", "[EVIDENCE, EXAMPLE, OUTCOME]", "[EVIDENCE]");

        assertThatThrownBy(() -> Checklists.load(file))
                .isInstanceOf(Problems.UnusableFiles.class)
                .hasMessageContaining(
                        "checklist.yml:" + line(file, "{items: [EVIDENCE]") + ": needs two 'items' or more");
    }

    @Test
    void a_misspelt_item_or_text_is_named_with_the_nearest() throws IOException {
        Path file = copy("checklist.yml", "  bug: [WHO,", "  bug: [WHOM,");
        Files.writeString(file, Files.readString(file).replaceFirst("      question: Which", "      qestion: Which"));

        assertThatThrownBy(() -> Checklists.load(file))
                .hasMessageContaining(":" + line(file, "[WHOM,") + ": 'WHOM' is no item; did you mean 'WHO'?")
                .hasMessageContaining(
                        ":" + line(file, "qestion") + ": unknown key 'qestion'; did you mean 'question'?");
    }

    private static Answer need(Lexicon lexicon, String text) {
        Assessor assessor = new Assessor(Checklists.shipped(), lexicon, Library.shipped());
        return assessor.assess(Judged.story(text).ticket(), new Direction("UK", "PL"), Instant.EPOCH)
                .answer(Item.NEED);
    }

    private Path copy(String name, String shipped, String edited) throws IOException {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(shipped);
            return Files.writeString(folder.resolve(name), text.replace(shipped, edited));
        }
    }

    private static int line(Path file, String text) throws IOException {
        String whole = Files.readString(file);
        return (int) whole.substring(0, whole.indexOf(text)).lines().count()
                + (whole.charAt(whole.indexOf(text) - 1) == '\n' ? 1 : 0);
    }
}
