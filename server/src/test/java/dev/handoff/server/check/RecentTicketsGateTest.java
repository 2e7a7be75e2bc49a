package dev.handoff.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Background;
import dev.handoff.server.context.Past;
import dev.handoff.server.context.PastSettings;
import dev.handoff.server.jira.IssueReader;
import dev.handoff.server.ticket.Ticket;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People wrote every ticket of these sets for itself, so what others of its set say must change no judgement. */
class RecentTicketsGateTest {

    private static final Assessor ASSESSOR = Assessor.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"samples", "dev", "own", "more", "last", "fresh", "mixed", "other", "public"})
    void the_past_accuses_no_honest_ticket(String set) throws Exception {
        List<Ticket> tickets = tickets(set);
        Past past = Past.of(List.of(), PastSettings.defaults());
        for (Ticket ticket : tickets) {
            past = past.with(ASSESSOR.memory(
                            ticket, judged(ticket, past), Background.none().withPast(past))
                    .trace());
        }

        assertThat(past.size()).isEqualTo(tickets.size());
        for (Ticket ticket : tickets) {
            assertThat(judged(ticket, past)).isEqualTo(judged(ticket, Past.none()));
        }
    }

    private static Assessment judged(Ticket ticket, Past past) {
        return ASSESSOR.assess(
                ticket,
                Zones.direction(ticket),
                Instant.EPOCH,
                Background.none().withPast(past));
    }

    private static List<Ticket> tickets(String set) throws IOException, URISyntaxException {
        IssueReader reader = new IssueReader(List.of("customfield_10101"));
        List<Ticket> tickets = new ArrayList<>();
        for (String line : Files.readAllLines(file(set))) {
            JsonObject issue = JsonParser.parseString(line).getAsJsonObject();
            issue.getAsJsonObject("fields").getAsJsonObject("project").addProperty("projectTypeKey", "software");
            Ticket ticket = reader.read(issue, null, null, null);
            if (!ticket.isEpic()) {
                tickets.add(ticket);
            }
        }
        return tickets;
    }

    private static Path file(String set) throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(RecentTicketsGateTest.class.getResource("/check/" + set + "-tickets.ndjson"))
                        .toURI());
    }
}
