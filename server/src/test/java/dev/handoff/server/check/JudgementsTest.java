package dev.handoff.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.handoff.client.Judgement;
import dev.handoff.server.context.Assessor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code check} prints of the day's remarks about sources. */
class JudgementsTest {

    private static final String TICKET = """
            {"key": "QUO-7", "fields": {"issuetype": {"name": "Story"}, "summary": "Tell customers why their home insurance quote was declined", \
            "description": "Regulation: UK GDPR art. 22, our duty."}}""";

    @Test
    void a_replaced_citation_is_noted_with_its_successor(@TempDir Path folder) throws Exception {
        Judgement.Source source = source(folder, "2026-11-22T09:00:00Z");

        assertThat(source.answered()).isTrue();
        assertThat(source.note())
                .isEqualTo("\"UK GDPR art. 22\" was replaced on 2026-02-05: UK GDPR articles 22A to 22D"
                        + " (Data (Use and Access) Act 2025).");
        assertThat(source.reviewBy()).isEqualTo("2027-11-30");
    }

    @Test
    void on_the_day_before_there_is_nothing_to_note(@TempDir Path folder) throws Exception {
        assertThat(source(folder, "2026-02-04T09:00:00Z").note()).isEmpty();
    }

    @Test
    void a_judgement_written_by_an_older_server_reads_as_one_without_notes() {
        Judgement.Source source = new Gson()
                .fromJson("{\"id\": \"PECR\", \"why\": \"cookie\", \"answered\": true}", Judgement.Source.class);

        assertThat(source).isEqualTo(new Judgement.Source("PECR", "cookie", true));
    }

    private static Judgement.Source source(Path folder, String now) throws Exception {
        CheckSettings settings = CheckSettings.of(Assessor.shipped(), Zones::direction, List.of());
        StringWriter out = new StringWriter();
        CheckRun.run(
                Files.writeString(folder.resolve("tickets.ndjson"), TICKET),
                out,
                new PrintWriter(new StringWriter()),
                new CheckSettings(
                        settings.assessor(),
                        settings.direction(),
                        settings.fields(),
                        false,
                        null,
                        InstantSource.fixed(Instant.parse(now)),
                        1));
        return new Gson()
                .fromJson(out.toString(), Judgement.class).sources().stream()
                        .filter(source -> source.id().equals("UKGDPR-ADM"))
                        .findFirst()
                        .orElseThrow();
    }
}
