package dev.handoff.server.bench;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Lexicon;
import dev.handoff.server.jira.IssueReader;
import dev.handoff.server.library.Library;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Ticket;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From the text of an issue to its assessment, beside the mere parsing of that text. It judges many times before the clock starts,
 * for on a busy machine a warm-up that is told by time is over before the code is compiled; and code is compiled in the foreground,
 * because the compiler would else still be behind.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
public class AssessmentBenchmark {

    private static final Direction DIRECTION = new Direction("UK", "PL");
    private static final Instant NOW = Instant.parse("2026-11-17T09:00:00Z");

    private static final int WARM = 20_000;

    private final IssueReader reader = new IssueReader(List.of("customfield_10101"));
    private String json = "";

    /** The library in the jar. */
    @State(Scope.Benchmark)
    public static class Shipped {

        private final Assessor assessor = Assessor.shipped();

        @Setup
        public void warm(AssessmentBenchmark benchmark) {
            benchmark.warm(assessor);
        }
    }

    /** A thousand sources. */
    @State(Scope.Benchmark)
    public static class Large {

        private Assessor assessor = Assessor.shipped();

        @Setup
        public void warm(AssessmentBenchmark benchmark) throws IOException {
            assessor = new Assessor(
                    Checklists.shipped(), Lexicon.shipped(), Library.load(List.of(LargeLibrary.file())));
            benchmark.warm(assessor);
        }
    }

    @Setup
    public void setUp() throws IOException {
        json = typicalTicket();
    }

    private void warm(Assessor assessor) {
        for (int i = 0; i < WARM; i++) {
            Assessment assessment = assess(assessor);
            if (assessment.answers().isEmpty()) {
                throw new IllegalStateException("the ticket has not been judged");
            }
        }
    }

    static String typicalTicket() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AssessmentBenchmark.class.getResourceAsStream("typical-ticket.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Benchmark
    public JsonElement parse() {
        return JsonParser.parseString(json);
    }

    @Benchmark
    public Assessment assess(Shipped shipped) {
        return assess(shipped.assessor);
    }

    @Benchmark
    public Assessment assessWithThousandSources(Large large) {
        return assess(large.assessor);
    }

    private Assessment assess(Assessor assessor) {
        JsonObject issue = JsonParser.parseString(json).getAsJsonObject();
        Ticket ticket = reader.read(issue, null, null, null);
        return assessor.assess(ticket, DIRECTION, NOW);
    }
}
