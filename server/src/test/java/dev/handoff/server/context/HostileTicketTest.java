package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Body;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole judgement of text meant to hurt takes time in proportion to its length. */
class HostileTicketTest {

    private static final int SMALL = 10_000;
    private static final int MEGABYTE = 1_000_000;
    private static final int LINKS = 10_000;
    private static final int DEPTH = 40_000;
    private static final int TIMES = 8;
    /** Eight times the text is eight times the work; sixty-four times would be the square of it. */
    private static final double MOST = 40;

    private static final long FLOOR = 20_000_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "if it fails hold ",
                "if it fails hold. ",
                "if it fails hold\n",
                "Who: drivers who pay\n",
                "* Harm: customers who overpay\n",
                "[x] Partner agreed\n",
                "As a user I want x so that y\n\n",
                "[a|https://e.example/1] ",
                "ICOBS 6B renewal price\n",
                "h3. Numbers\n",
                "price and cover, "
            })
    void judging_grows_with_the_length_and_no_faster(String piece) {
        assertProportion(
                text(piece.repeat(SMALL / piece.length())), text(piece.repeat(SMALL / piece.length() * TIMES)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "\n", "*", "(", "|", "ą", "1", ".", ","})
    void a_megabyte_of_one_character_takes_eight_times_an_eighth_of_it(String character) {
        assertProportion(text(character.repeat(MEGABYTE / TIMES)), text(character.repeat(MEGABYTE)));
    }

    @Test
    void ten_thousand_links_take_eight_times_an_eighth_of_them() {
        assertProportion(text(links(LINKS / TIMES, " ")), text(links(LINKS, " ")));
        assertProportion(text(links(LINKS / TIMES, "\n")), text(links(LINKS, "\n")));
    }

    @Test
    void lists_within_lists_take_time_in_proportion_to_their_depth() {
        assertProportion(text(indented(200)), text(indented(200 * 3)));
        assertProportion(nested(DEPTH / TIMES), nested(DEPTH));
    }

    private static String links(int count, String between) {
        return IntStream.range(0, count)
                .mapToObj(i -> "[page " + i + "|https://e.example/" + i + "]")
                .collect(Collectors.joining(between));
    }

    /** Three times as deep is nine times as long, for each line is indented further. */
    private static String indented(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(i -> "  ".repeat(i) + "- who pays\n")
                .collect(Collectors.joining());
    }

    private static Judged nested(int depth) {
        JsonObject text = new JsonObject();
        text.addProperty("type", "text");
        text.addProperty("text", "who pays");
        JsonObject node = node("paragraph", text);
        for (int i = 0; i < depth; i++) {
            node = node("bulletList", node("listItem", node));
        }
        return Judged.story("").description(new Body.Adf(node));
    }

    private static JsonObject node(String type, JsonObject child) {
        JsonArray content = new JsonArray();
        content.add(child);
        JsonObject node = new JsonObject();
        node.addProperty("type", type);
        node.add("content", content);
        return node;
    }

    private static Judged text(String description) {
        return Judged.story(description);
    }

    private static void assertProportion(Judged small, Judged large) {
        assertThat(best(large) / best(small)).isLessThan(MOST);
    }

    /** Processor time of this thread, so that a busy machine changes nothing; what is quicker than the floor is quick. */
    private static double best(Judged judged) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            judged.assessment();
            best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
        }
        return Math.max(best, FLOOR);
    }
}
