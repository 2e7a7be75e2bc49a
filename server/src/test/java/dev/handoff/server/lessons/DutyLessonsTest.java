package dev.handoff.server.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.lessons.Trainer.Example;
import dev.handoff.server.lessons.Weights.Odds;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** {@code -Dteach=true} as in {@link LessonsTest}; run that after a change of the lessons, the traits or the library. */
class DutyLessonsTest {

    private static final Path SHIPPED = Path.of("src/main/resources/dev/handoff/server/lessons/duties.tsv");

    /** Thirty tickets tell of a source, or ten: none of them may weigh much. */
    private static final double DECAY = 0.003;

    @Test
    void shipped_duties_are_what_the_lessons_teach() throws Exception {
        List<Example> tickets = tickets();
        List<Example> lessons = new ArrayList<>(words());
        lessons.addAll(tickets);

        List<String> taught = new Trainer(DutyLessons.classes(tickets), DECAY).train(lessons);

        if (Boolean.getBoolean("teach")) {
            Files.write(SHIPPED, taught);
        }
        assertThat(Files.readAllLines(SHIPPED))
                .as("duties.tsv is not what the lessons teach: run this test with -Dteach=true, and judge by"
                        + " QualityGateTest")
                .isEqualTo(taught);
    }

    /** How sure the words of a ticket alone are, on tickets that were not taught; the triggers of the library do not speak here. */
    @Test
    void words_alone_tell_most_sources_of_tickets_that_were_not_taught() throws Exception {
        List<Example> tickets = DutyLessons.tickets(file("duties.tsv"));
        List<String> classes = DutyLessons.classes(tickets());
        int hit = 0;
        int said = 0;
        int wanted = 0;
        for (int fold = 0; fold < 2; fold++) {
            List<Example> taught = new ArrayList<>(words());
            taught.addAll(DutyLessons.tickets(file("duties-sets.tsv")));
            taught.addAll(DutyLessons.tickets(file("duties-voices.tsv")));
            List<Example> kept = new ArrayList<>();
            for (int i = 0; i < tickets.size(); i++) {
                (i % 2 == fold ? kept : taught).add(tickets.get(i));
            }
            Weights weights = Weights.of(new Trainer(classes, DECAY).train(taught));
            for (Example example : kept) {
                Odds odds = weights.odds(example.traits());
                List<String> named = classes.stream()
                        .filter(id -> !example.unknown().contains(id) && odds.of(weights.number(id)) >= -1.5)
                        .toList();
                hit += (int) named.stream().filter(example.classes()::contains).count();
                said += named.size();
                wanted += example.classes().size();
            }
        }

        assertThat(hit / (double) said).as("precision").isGreaterThan(.6);
        assertThat(hit / (double) wanted).as("recall").isGreaterThan(.5);
    }

    private static List<Example> words() throws URISyntaxException {
        List<Example> all = new ArrayList<>(DutyLessons.library());
        all.addAll(DutyLessons.words(file("duties-words.tsv")));
        return all;
    }

    private static List<Example> tickets() throws URISyntaxException {
        List<Example> all = new ArrayList<>(DutyLessons.tickets(file("duties-sets.tsv")));
        all.addAll(DutyLessons.tickets(file("duties.tsv")));
        all.addAll(DutyLessons.tickets(file("duties-voices.tsv")));
        return all;
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(DutyLessonsTest.class.getResource("/lessons/" + name))
                .toURI());
    }
}
