package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.Judgement;
import dev.handoff.client.TicketSources;
import java.util.List;
import org.junit.jupiter.api.Test;

class LibraryRowTest {

    @Test
    void rules_come_first_then_what_else_helps() {
        TicketSources sources = new TicketSources(
                "HOM-12",
                List.of(new TicketSources.Source(
                        "ICOBS-6", "ICOBS 6", "https://example.com/6", "prices at renewal", true, "replaced in May")),
                List.of(new Judgement.Context("glossary", "excess", "excess", "udział własny", "in the summary")));

        assertThat(LibraryRow.of(sources, Texts.in("en")))
                .containsExactly(
                        new LibraryRow(
                                "rule",
                                "ICOBS 6",
                                "The ticket names it. prices at renewal replaced in May",
                                "https://example.com/6"),
                        new LibraryRow("word", "excess: udział własny", "in the summary", ""));
    }

    @Test
    void browser_is_sent_to_the_web_only() {
        for (String url : List.of("file:///etc/passwd", "javascript:alert(1)", "no address", "")) {
            TicketSources sources = new TicketSources(
                    "HOM-12", List.of(new TicketSources.Source("X", "", url, "why", false, "")), List.of());

            assertThat(LibraryRow.of(sources, Texts.in("en")).get(0)).isEqualTo(new LibraryRow("rule", "X", "why", ""));
        }
    }
}
