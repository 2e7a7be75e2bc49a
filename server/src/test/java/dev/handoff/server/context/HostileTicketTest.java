package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole judgement of text meant to hurt takes time in proportion to its length. */
class HostileTicketTest {

    private static final int SMALL = 10_000;
    private static final int TIMES = 8;
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
                "ICOBS 6B renewal price\n"
            })
    void judging_grows_with_the_length_and_no_faster(String piece) {
        double small = best(piece.repeat(SMALL / piece.length()));
        double large = best(piece.repeat(SMALL / piece.length() * TIMES));

        assertThat(large / small).isLessThan(MOST);
    }

    /** Processor time of this thread, so that a busy machine changes nothing; what is quicker than the floor is quick. */
    private static double best(String text) {
        Judged judged = Judged.story(text);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            judged.assessment();
            best = Math.min(best, CLOCK.getCurrentThreadCpuTime() - start);
        }
        return Math.max(best, FLOOR);
    }
}
