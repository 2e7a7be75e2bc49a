package dev.handoff.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Item;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The judgement against people's labels. The floors stand just under what is reached: a change that costs accuracy fails here.
 * Most sets have been seen while tuning; what holds on unseen tickets is lower: see the sets by strangers.
 */
class QualityGateTest {

    private static final Assessor ASSESSOR = Assessor.shipped();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // set, gap precision, gap recall, exact state, kinds, source precision, source recall
        "samples, 1.00, 1.00, .98, 1.00, .90, 1.00",
        "dev, 1.00, 1.00, .99, 1.00, .98, 1.00",
        "own, 1.00, .98, .99, 1.00, .92, 1.00",
        "more, .98, 1.00, .98, 1.00, .85, 1.00",
        "last, 1.00, .98, .98, 1.00, 1.00, .90",
        "fresh, 1.00, .97, .98, 1.00, 1.00, 1.00",
        "mixed, 1.00, 1.00, .99, 1.00, 1.00, 1.00",
        "other, .98, .98, .98, 1.00, 1.00, .95"
    })
    void agrees_with_people(
            String set,
            double precision,
            double recall,
            double exact,
            double kinds,
            double sourcePrecision,
            double sourceRecall)
            throws Exception {
        Score score = score(set);

        holds(score, precision, recall, exact, kinds, sourcePrecision, sourceRecall);
        assertThat(score.falseAlarms()).isEmpty();
    }

    /**
     * Written and labelled by authors who saw neither rules nor lessons. Nobody has looked at the errors on {@code unseen} and
     * {@code exam}; keep it so, or they tell nothing any more. The others were tuned on, and taught, once they had been
     * scored: {@code docs/lessons.md} has what was reached before.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        // set, gap precision, gap recall, exact state, kinds, source precision, source recall, false alarms
        "unseen, .97, .97, .97, 1.00, .96, .93, 0",
        "exam, .95, .96, .97, 1.00, .88, .88, 1",
        "blind, .99, 1.00, .98, 1.00, .97, 1.00, 1",
        "second, .99, 1.00, .99, 1.00, 1.00, 1.00, 0",
        "third, .98, .97, .98, 1.00, .95, 1.00, 2",
        "fourth, .98, .95, .97, 1.00, 1.00, .98, 0",
        "fifth, .87, .93, .95, 1.00, 1.00, .98, 5"
    })
    void agrees_nearly_as_well_on_tickets_by_strangers(
            String set,
            double precision,
            double recall,
            double exact,
            double kinds,
            double sourcePrecision,
            double sourceRecall,
            int alarms)
            throws Exception {
        Score score = score(set);

        holds(score, precision, recall, exact, kinds, sourcePrecision, sourceRecall);
        assertThat(score.falseAlarms()).hasSizeLessThanOrEqualTo(alarms);
    }

    private static void holds(
            Score score,
            double precision,
            double recall,
            double exact,
            double kinds,
            double sourcePrecision,
            double sourceRecall) {
        assertThat(score.allGaps().precision().share()).as("gap precision").isGreaterThanOrEqualTo(precision);
        assertThat(score.allGaps().recall().share()).as("gap recall").isGreaterThanOrEqualTo(recall);
        assertThat(score.exactStates().share()).as("exact state").isGreaterThanOrEqualTo(exact);
        assertThat(score.kinds().share()).as("kinds").isGreaterThanOrEqualTo(kinds);
        assertThat(score.sources().precision().share()).as("source precision").isGreaterThanOrEqualTo(sourcePrecision);
        assertThat(score.sources().recall().share()).as("source recall").isGreaterThanOrEqualTo(sourceRecall);
    }

    @Test
    void agrees_with_every_flag_of_the_samples() throws Exception {
        Score score = score("samples");

        assertThat(score.flags().precision().share()).isEqualTo(1);
        assertThat(score.flags().recall().share()).isEqualTo(1);
    }

    static Stream<Item> items() {
        return Item.USUAL.stream().filter(item -> item != Item.READBACK);
    }

    @ParameterizedTest
    @MethodSource("items")
    void no_item_is_left_behind(Item item) throws Exception {
        Tally tally = Objects.requireNonNull(score("dev").gapsByItem().get(item.name()));

        assertThat(tally.precision().share()).isGreaterThanOrEqualTo(.9);
        assertThat(tally.recall().share()).isGreaterThanOrEqualTo(.9);
    }

    /** Duties outside insurance, and the words of programs that look like them. */
    @Test
    void duties_that_bind_every_trade_are_named_and_their_false_friends_are_not() throws Exception {
        Score score = score("duties");

        assertThat(score.anySource().precision().share()).isEqualTo(1);
        assertThat(score.anySource().recall().share()).isEqualTo(1);
        assertThat(score.sources().precision().share()).isGreaterThanOrEqualTo(.92);
        assertThat(score.sources().recall().share()).isEqualTo(1);
        assertThat(score.kinds().share()).isEqualTo(1);
        assertThat(score.falseAlarms()).isEmpty();
    }

    @Test
    void public_tickets_without_customers_stay_silent_and_duties_are_seen() throws Exception {
        Score score = score("public");

        assertThat(score.falseAlarms()).isEmpty();
        assertThat(score.anySource().precision().share()).isGreaterThanOrEqualTo(.95);
        assertThat(score.anySource().recall().share()).isGreaterThanOrEqualTo(.93);
        Tally need = Objects.requireNonNull(score.gapsByItem().get("NEED"));
        assertThat(need.precision().share()).isGreaterThanOrEqualTo(.9);
        assertThat(need.recall().share()).isGreaterThanOrEqualTo(.9);
    }

    private static Score score(String set) throws IOException, URISyntaxException {
        Score score = Score.against(file(set + "-truth.ndjson"));
        CheckSettings settings = CheckSettings.of(ASSESSOR, Zones::direction, List.of("customfield_10101"))
                .withScore(score);
        CheckRun.run(file(set + "-tickets.ndjson"), Writer.nullWriter(), new PrintWriter(new StringWriter()), settings);
        return score;
    }

    private static Path file(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(QualityGateTest.class.getResource("/check/" + name))
                .toURI());
    }
}
