package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.TrustLessons.Example;
import dev.handoff.server.lessons.Scales;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code -Dteach=true} writes what the lessons teach to where it ships; run that after a change of the rules or of the answers. */
class TrustLessonsTest {

    private static final Path SHIPPED = Path.of("src/main/resources/dev/handoff/server/lessons/trust.tsv");
    private static final List<String> SETS = List.of(
            "leeds",
            "brighton",
            "cardiff",
            "edinburgh",
            "southampton",
            "birmingham",
            "manchester",
            "nottingham",
            "bath",
            "north",
            "south");
    private static final List<Item> ITEMS =
            Item.USUAL.stream().filter(item -> item != Item.READBACK).toList();
    private static final double DECAY = 3;

    private static final Map<String, List<Example>> EXAMPLES = new LinkedHashMap<>();

    @BeforeAll
    static void read() throws Exception {
        Assessor assessor = Assessor.shipped();
        for (String set : SETS) {
            EXAMPLES.put(set, TrustLessons.of(assessor, file(set + "-tickets.ndjson"), file(set + "-truth.ndjson")));
        }
    }

    /** The rules may have changed a little since it was taught, but not so that teaching again would serve better. */
    @Test
    void what_ships_is_as_good_as_what_the_lessons_teach() throws IOException {
        List<Example> all = EXAMPLES.values().stream().flatMap(List::stream).toList();
        List<String> taught = new ScalesTrainer(ITEMS, DECAY).train(all);
        if (Boolean.getBoolean("teach")) {
            Files.write(SHIPPED, taught);
        }
        long shipped = errors(Scales.of(Files.readAllLines(SHIPPED)), all);

        assertThat(shipped)
                .as("errors of trust.tsv as it ships; run this test with -Dteach=true, and judge by QualityGateTest")
                .isLessThanOrEqualTo(Math.round(1.1 * errors(Scales.of(taught), all)));
    }

    @Test
    void tickets_that_taught_it_nothing_are_judged_better_with_it() {
        long before = 0;
        long after = 0;
        for (String left : SETS) {
            List<Example> others = new ArrayList<>();
            EXAMPLES.forEach((set, examples) -> others.addAll(set.equals(left) ? List.of() : examples));
            List<Example> own = Objects.requireNonNull(EXAMPLES.get(left));
            before += own.stream()
                    .filter(example -> example.gap() != example.isOpen())
                    .count();
            after += errors(Scales.of(new ScalesTrainer(ITEMS, DECAY).train(others)), own);
        }

        assertThat(after).isLessThan(Math.round(.9 * before));
    }

    private static long errors(Scales scales, List<Example> examples) {
        return examples.stream()
                .filter(example -> {
                    int number = scales.number(example.item().name());
                    double odds = example.signs().entrySet().stream()
                            .mapToDouble(sign -> scales.weigh(sign.getKey(), sign.getValue(), number))
                            .sum();
                    return example.gap() != Trust.isGap(example.isOpen(), odds);
                })
                .count();
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(TrustLessonsTest.class.getResource("/lessons/tickets/" + name))
                .toURI());
    }
}
