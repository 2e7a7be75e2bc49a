package dev.handoff.server.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.lessons.Trainer.Example;
import dev.handoff.server.text.Words;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code -Dteach=true} writes what the lessons teach to where it ships; run that after a change of the lessons or the traits. */
class LessonsTest {

    private static final Path SHIPPED = Path.of("src/main/resources/dev/handoff/server/lessons");

    @Test
    void shipped_answers_are_what_the_lessons_teach() throws Exception {
        shipped("answers.tsv", new Trainer(Lessons.ITEMS).train(answers()));
    }

    @Test
    void shipped_kinds_are_what_the_lessons_teach() throws Exception {
        shipped("kinds.tsv", new Trainer(List.of("customer")).train(kinds()));
    }

    @Test
    void tickets_it_was_not_taught_are_mostly_told_apart() throws Exception {
        List<Example> all = kinds();
        int right = 0;
        for (int fold = 0; fold < 5; fold++) {
            List<Example> taught = new ArrayList<>();
            List<Example> kept = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                (i % 5 == fold ? kept : taught).add(all.get(i));
            }
            Weights weights = Weights.of(new Trainer(List.of("customer")).train(taught));
            right += (int) kept.stream()
                    .filter(example -> weights.odds(example.traits()).of(0) > 0
                            == example.classes().contains("customer"))
                    .count();
        }

        assertThat(right / (double) all.size()).isGreaterThan(.85);
    }

    @Test
    void says_which_words_spoke() {
        Weights weights = Weights.of(List.of("trait\tHARM", "#bias\t-1", "pay\t2", "twice\t1", "the\t-1"));

        assertThat(weights.speaking(Words.of("The widow pays twice."), -1, 0, 3))
                .containsExactly("pays", "twice");
    }

    @Test
    void a_pair_of_words_says_more_than_both() {
        Weights weights = Weights.of(List.of("trait\tA\tB", "#bias\t0\t0", "give up\t3\t", "up\t\t-1"));

        assertThat(weights.sum().add(Words.of("They give up"), -1, "").odds().of(0))
                .isPositive();
        assertThat(weights.sum().add(Words.of("Up they give"), -1, "").odds().of(0))
                .isZero();
    }

    private static void shipped(String name, List<String> taught) throws IOException {
        Path file = SHIPPED.resolve(name);
        if (Boolean.getBoolean("teach")) {
            Files.write(file, taught);
        }
        assertThat(Files.readAllLines(file))
                .as(
                        "%s is not what the lessons teach: run this test with -Dteach=true, and judge by"
                                + " QualityGateTest",
                        name)
                .isEqualTo(taught);
    }

    private static List<Example> answers() throws URISyntaxException {
        List<Example> all = new ArrayList<>(Lessons.answers(file("answers.tsv")));
        all.addAll(Lessons.answers(file("answers-tickets.tsv")));
        all.addAll(Lessons.answers(file("answers-sets.tsv")));
        all.addAll(Lessons.answers(file("answers-voices.tsv")));
        return all;
    }

    private static List<Example> kinds() throws URISyntaxException {
        List<Example> all = new ArrayList<>(Lessons.kinds(file("kinds.tsv")));
        all.addAll(Lessons.kinds(file("kinds-tickets.tsv")));
        all.addAll(Lessons.kinds(file("kinds-sets.tsv")));
        all.addAll(Lessons.kinds(file("kinds-voices.tsv")));
        all.addAll(Lessons.kinds(file("kinds-pairs.tsv")));
        return all;
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(LessonsTest.class.getResource("/lessons/" + name))
                .toURI());
    }
}
