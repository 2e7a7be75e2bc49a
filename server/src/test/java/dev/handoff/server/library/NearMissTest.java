package dev.handoff.server.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.text.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Duties told in everyday words, and tickets that only sound like them. What the words were learned from they find; on tickets by
 * strangers less: see the floors of {@code QualityGateTest}.
 */
class NearMissTest {

    private static final Library SHIPPED = Library.shipped();

    /** @param due does the ticket imply the source? */
    private record Case(String source, boolean due, String summary, String description) {

        boolean isFound() {
            List<Passage> passages = List.of(
                    new Passage("summary", Words.of(summary)), new Passage("description", Words.of(description)));
            return SHIPPED.findings(passages, List.of(), true).matches().stream()
                    .anyMatch(match -> match.source().id().equals(source));
        }
    }

    @Test
    void implied_duties_are_found_whatever_the_words() throws Exception {
        Map<String, List<String>> missed = new TreeMap<>();
        List<Case> due = cases().stream().filter(Case::due).toList();
        due.stream()
                .filter(ticket -> !ticket.isFound())
                .forEach(ticket -> missed.computeIfAbsent(ticket.source(), key -> new ArrayList<>())
                        .add(ticket.summary()));

        assertThat(due).hasSizeGreaterThan(150);
        assertThat(missed.values()).allSatisfy(tickets -> assertThat(tickets).hasSize(1));
        assertThat(missed).as("at most one in thirty").hasSizeLessThanOrEqualTo(due.size() / 30);
    }

    @Test
    void tickets_that_only_sound_like_a_duty_do_not_call_for_it() throws Exception {
        List<Case> others = cases().stream().filter(ticket -> !ticket.due()).toList();

        assertThat(others).hasSizeGreaterThan(90);
        assertThat(others.stream().filter(Case::isFound).map(Case::summary))
                .as("at most one in thirty")
                .hasSizeLessThanOrEqualTo(others.size() / 30);
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String source = "";
        for (String line : lines()) {
            if (line.startsWith("+ ") || line.startsWith("- ")) {
                String[] parts = line.substring(2).split(" \\| ", 2);
                cases.add(new Case(source, line.startsWith("+"), parts[0], parts[1]));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                source = line.strip();
            }
        }
        return cases;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(NearMissTest.class.getResourceAsStream("/library/near-misses.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
