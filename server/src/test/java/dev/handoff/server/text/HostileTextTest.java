package dev.handoff.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Body;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text meant to hurt: reading it takes time in proportion to its length, however it is made. */
class HostileTextTest {

    private static final int SMALL = 30_000;
    private static final int TIMES = 8;
    private static final long FLOOR = 10_000_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    /** Eight times the text is eight times the work; sixty-four times would be the square of it. */
    private static final double MOST = 40;

    static Stream<String> pieces() {
        return Stream.of(
                "a",
                "[",
                "*",
                "{",
                "<",
                "!",
                "|",
                "#",
                "> ",
                "`",
                "- ",
                "h",
                "(",
                "{quote}",
                "[a|",
                "a ",
                "£",
                "1.",
                "\n* ",
                "[x](http://e.example/1) ",
                "**a** ",
                "|a",
                "{code}",
                "A-");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void reading_grows_with_the_length_and_no_faster(String piece) {
        String small = piece.repeat(SMALL / piece.length());
        String large = piece.repeat(SMALL / piece.length() * TIMES);

        assertThat(best(large) / best(small)).isLessThan(MOST);
    }

    @Test
    void deep_nesting_does_not_overflow_the_stack() {
        JsonObject node = paragraph();
        for (int i = 0; i < 100_000; i++) {
            node = list(node);
        }

        assertThat(Documents.read(new Body.Adf(node)).blocks()).hasSize(1);
    }

    @Test
    void ten_thousand_links_are_all_read() {
        assertThat(Documents.read("[a|https://e.example/1] ".repeat(10_000))
                        .blocks()
                        .get(0)
                        .links())
                .hasSize(10_000);
    }

    /** Processor time of this thread, so that a busy machine changes nothing; what is quicker than the floor is quick. */
    private static double best(String text) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            Documents.read(text).blocks().forEach(block -> Words.of(block.text()));
            best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
        }
        return Math.max(best, FLOOR);
    }

    private static JsonObject paragraph() {
        JsonObject text = new JsonObject();
        text.addProperty("type", "text");
        text.addProperty("text", "deep");
        return node("paragraph", text);
    }

    private static JsonObject list(JsonObject inside) {
        return node("bulletList", node("listItem", inside));
    }

    private static JsonObject node(String type, JsonObject child) {
        JsonObject node = new JsonObject();
        JsonArray content = new JsonArray();
        content.add(child);
        node.addProperty("type", type);
        node.add("content", content);
        return node;
    }
}
