package dev.handoff.ide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.client.TicketSources;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final TicketView TICKET = new TicketView(
            "HOM-12",
            Samples.view(
                            null,
                            Samples.item("WHO", "present", "Widows who renew\n by phone"),
                            Samples.item("HARM", "missing", ""),
                            Samples.item("PARTNER", "na", "no partner *involved*"))
                    .checklist(),
            new TicketSources(
                    "HOM-12",
                    List.of(new TicketSources.Source("ICOBS-6", "ICOBS 6", "https://example.com/6", "why", true, "")),
                    List.of()),
            null,
            Samples.NOW,
            Set.of());

    @Test
    void checklist_for_a_pull_request() {
        assertThat(new Markdown(Texts.in("en")).checklist(TICKET)).isEqualTo("""
            ### Context of HOM-12

            **Gaps**

            - [ ] **harm** reason

            **Answered**

            - [x] **who** Widows who renew by phone

            **Does not apply**

            - **partner** no partner \\*involved\\*

            **Sources**

            - [ICOBS 6](https://example.com/6)
            """);
    }

    @Test
    void context_for_a_commit_message() {
        assertThat(new Markdown(Texts.in("en")).commit(TICKET))
                .isEqualTo("HOM-12: \n\nwho: Widows who renew by phone\nSources: ICOBS-6\n");
    }
}
