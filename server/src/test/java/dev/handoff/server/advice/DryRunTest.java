package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.TicketKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DryRunTest {

    private static final TicketKey KEY = new TicketKey("HOM-1");
    private final List<String> told = new ArrayList<>();
    private final DryRun dryRun = new DryRun(told::add);

    @Test
    void it_tells_each_edit_in_a_sentence() {
        dryRun.updateComment(KEY, "10000", settled(), true);
        dryRun.putCommentProperty(KEY, "10000", "handoff.comment", "{\"v\":1}");
        dryRun.addLabel(KEY, "context-complete");
        dryRun.removeLabel(KEY, "context-missing");
        dryRun.putRemoteLink(KEY, new RemoteLink(null, "handoff:source:A", "https://a.example", "Rule A", ""));
        dryRun.removeRemoteLink(KEY, "handoff:source:B");
        dryRun.putProperty(KEY, "handoff.state", "{\"v\":1}");

        assertThat(told)
                .containsExactly(
                        """
                        HOM-1: would edit the internal comment 10000 to say:
                            | All answered, thank you. Everything the receiving site needs to know is on this ticket.
                            |
                            | Handoff context check · this comment changes only if something opens up again""",
                        "HOM-1: would set the property handoff.comment of comment 10000 to {\"v\":1}",
                        "HOM-1: would add the label context-complete",
                        "HOM-1: would remove the label context-missing",
                        "HOM-1: would link to \"Rule A\" <https://a.example>",
                        "HOM-1: would remove our link handoff:source:B",
                        "HOM-1: would set the property handoff.state to {\"v\":1}");
    }

    @Test
    void a_new_comment_is_told_whole_with_links_and_what_is_folded() {
        CommentText text = writer().write(
                        Assessments.complete()
                                .missing(Item.HARM)
                                .source("PRIN-2A", "Consumer Duty", "a default")
                                .build(),
                        "A summary",
                        new Direction("UK", "?"),
                        Standing.none());

        dryRun.createComment(KEY, text, false, Map.of());

        assertThat(told).containsExactly("""
                        HOM-1: would add a comment:
                            | A little more context, please.
                            | Colleagues at the other site will work from what is written here. 10 of the 11 things they need are already on the ticket. One is still open:
                            |
                            | 1. Who is hurt, and how, if this is wrong or late? HARM
                            | So far: Looked for HARM and found nothing.
                            | Why it matters here: PRIN-2A may apply here, so a wrong guess costs more than rework. It decides what is tested first and what wakes somebody up at night.
                            | Example answer: Renewers over 70 pay £51.70 more than they believe and cannot get it back.
                            |
                            | Worth a look
                            |
                            |   - Consumer Duty <https://rules.example/PRIN-2A> – a default
                            |
                            | To answer, edit the description, or reply in a comment: HARM: …. If the question does not apply, say why: HARM: not applicable, because …
                            |
                            | [+] The whole checklist: 10 of 11 answered
                            |
                            |   - Answered: Customer and situation, PARTNER (en), NEED (en), OUTCOME (en), EVIDENCE (en), EXAMPLE (en), ACCEPTANCE (en), Regulation, DECISION (en), IFTHEN (en) (description)
                            |   - Missing: Harm
                            |
                            | Handoff context check · this comment updates itself when the ticket changes · a wrong question? reply /handoff wrong HARM · the label handoff-mute silences it here""");
    }

    private static CommentText settled() {
        return writer().write(Assessments.complete().build(), "A summary", new Direction("UK", "?"), Standing.none());
    }

    private static CommentWriter writer() {
        return new CommentWriter(new TestWording(), SitesForTests.SITES, AdviceSettings.defaults());
    }
}
