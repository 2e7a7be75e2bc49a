package dev.handoff.server.check;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.handoff.client.Judgement;
import dev.handoff.server.handoff.CommandReader;
import dev.handoff.server.jira.IssueReader;
import dev.handoff.server.ticket.Ticket;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Judges the tickets of a file: one JSON line each, in the order of the file, on all cores, holding little at a time. */
public final class CheckRun implements IssueFile.Visitor {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private final CheckSettings settings;
    private final IssueReader reader;
    private final Parents parents;
    private final Spoken spoken;
    private final InOrder<Outcome> work;
    private final PrintWriter errors;
    private final Writer output;
    private final @Nullable Score score;
    private int bad;
    private int judged;

    private record Outcome(String place, @Nullable Judgement judgement, String json, String problem) {}

    private CheckRun(
            CheckSettings settings,
            IssueReader reader,
            Parents parents,
            Writer output,
            PrintWriter errors,
            @Nullable Score score) {
        this.settings = settings;
        this.reader = reader;
        this.parents = parents;
        spoken = new Spoken(new CommandReader(settings.assessor().checklists()));
        this.output = output;
        this.errors = errors;
        this.score = score;
        work = new InOrder<>(settings.threads(), this::write);
    }

    /**
     * @param tickets Jira's issue JSON, as {@link IssueFile} takes it
     * @param output one JSON line a ticket
     * @param errors bad lines by number, and a summary; the score goes here too
     * @return exit code: 0, or 1 when a line was bad
     * @throws IOException when the file cannot be read or the output not written
     */
    public static int run(Path tickets, Writer output, PrintWriter errors, CheckSettings settings) throws IOException {
        long start = System.nanoTime();
        IssueFile file = new IssueFile(tickets);
        IssueReader reader = new IssueReader(settings.fields());
        Score score = settings.score();
        CheckRun run = new CheckRun(settings, reader, Parents.of(file, reader), output, errors, score);
        try (InOrder<Outcome> work = run.work) {
            file.read(run);
            work.finish();
        }
        output.flush();
        run.summary(System.nanoTime() - start);
        return run.bad == 0 ? 0 : 1;
    }

    @Override
    public void issue(String place, JsonObject issue) throws IOException {
        work.submit(() -> judge(place, issue));
    }

    @Override
    public void bad(String place, String what) throws IOException {
        work.submit(() -> new Outcome(place, null, "", what));
    }

    private Outcome judge(String place, JsonObject issue) {
        try {
            Ticket ticket = reader.read(issue, null, parents.of(issue), null);
            if (ticket.isEpic() && !settings.withParents()) {
                return new Outcome(place, null, "", "");
            }
            Judgement judgement = Judgements.of(settings.assessor()
                    .assess(
                            ticket,
                            settings.direction().apply(ticket),
                            settings.clock().instant(),
                            spoken.on(ticket)));
            return new Outcome(place, judgement, GSON.toJson(judgement), "");
        } catch (RuntimeException e) {
            return new Outcome(place, null, "", String.valueOf(e.getMessage()));
        }
    }

    private void write(Outcome outcome) throws IOException {
        if (!outcome.problem().isEmpty()) {
            bad++;
            errors.println(outcome.place() + ": " + outcome.problem());
        } else if (outcome.judgement() != null) {
            judged++;
            output.write(outcome.json());
            output.write('\n');
            if (score != null) {
                score.add(outcome.judgement());
            }
        }
    }

    private void summary(long nanos) {
        double seconds = Math.max(nanos, 1) / 1e9;
        errors.println(String.format(
                Locale.ROOT, "%d tickets in %.1f s, %.0f tickets/s%s", judged, seconds, judged / seconds, badLines()));
        if (score != null) {
            errors.print(score.report());
        }
        errors.flush();
    }

    private String badLines() {
        return bad == 0 ? "" : ", " + bad + (bad == 1 ? " bad line" : " bad lines");
    }
}
