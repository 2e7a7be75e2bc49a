package dev.handoff.server.audit;

import dev.handoff.server.context.Answer;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the audit says of a judgement that is kept: one entry for all of it, and one for every answer that is no longer what it was.
 *
 * @param ticket by the tracker's stable id
 * @param seen the ticket as it was judged
 * @param what {@code assessment.made}, or {@code assessment.frozen} for one at the instant of a crossing
 * @param body the assessment as it is kept, of which the entry names the digest
 */
public record JudgedFacts(TicketRef ticket, Ticket seen, Assessment assessment, String what, String body) {

    private static final int LONGEST_QUOTE = 300;

    /**
     * What was judged before.
     *
     * @param states of the items, by their ids
     */
    public record Before(Instant at, Map<String, String> states) {

        public Before {
            states = Map.copyOf(states);
        }
    }

    /**
     * @param id of the assessment as it is kept
     * @param before null for a ticket's first
     */
    public List<Fact> given(long id, @Nullable Before before) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact(Fact.HANDOFF, what, "assessment " + id + ", " + sentence() + "; digest " + Chain.digest(body)));
        if (before != null) {
            assessment.answers().stream()
                    .filter(answer -> !word(answer).equals(before.states().get(name(answer))))
                    .forEach(answer -> facts.add(changed(answer, before)));
        }
        return facts;
    }

    private String sentence() {
        String states = assessment.answers().stream()
                .filter(answer -> answer.state() != AnswerState.NA)
                .map(answer -> name(answer) + " " + word(answer))
                .collect(Collectors.joining(", "));
        return assessment.kind().word() + ", " + assessment.direction() + ", "
                + (assessment.flagged() ? "flagged" : "not flagged") + ": "
                + (states.isEmpty() ? "nothing applies" : states);
    }

    private Fact changed(Answer answer, Before before) {
        String was = before.states().getOrDefault(name(answer), "unknown");
        String evidence = answer.evidence().isBlank() ? "" : "; " + answer.where() + ": " + quote(answer.evidence());
        return fact(
                Hand.in(seen, answer.where(), before.at()),
                "answer." + word(answer),
                name(answer) + ", was " + was + "; " + answer.why() + evidence);
    }

    private Fact fact(String who, String deed, String why) {
        String updated = seen.updated() == null ? "" : seen.updated().toString();
        return new Fact(assessment.at(), who, deed, Fact.about(ticket), why, "ticket:" + updated);
    }

    private static String name(Answer answer) {
        return answer.item().name();
    }

    private static String word(Answer answer) {
        return answer.state().word();
    }

    private static String quote(String evidence) {
        return evidence.length() <= LONGEST_QUOTE ? evidence : evidence.substring(0, LONGEST_QUOTE) + " […]";
    }
}
