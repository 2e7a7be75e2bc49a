package dev.handoff.ide;

import dev.handoff.client.Checklist;
import dev.handoff.client.Handoff;
import dev.handoff.client.Judgement;
import dev.handoff.client.Person;
import dev.handoff.client.Question;
import dev.handoff.client.SiteHours;
import dev.handoff.client.TicketSources;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A ticket with good defaults. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-23T14:00:00Z");
    static final Person OLA = new Person("ola", "Ola Nowak");
    static final Person PRIYA = new Person("priya", "Priya Shah");
    static final SiteHours LEEDS =
            new SiteHours("UK", "Leeds", "Europe/London", true, "2026-11-24T09:00:00Z", "2026-11-23T17:30:00Z");

    private Samples() {}

    static Checklist.Item item(String id, String state, String evidence) {
        return new Checklist.Item(
                id,
                id.toLowerCase(java.util.Locale.ROOT),
                "?",
                "why",
                "example",
                state,
                evidence,
                "Description",
                "reason");
    }

    static TicketView view(@Nullable Handoff handoff, Checklist.Item... items) {
        return new TicketView(
                "HOM-12",
                new Checklist("HOM-12", "story", "UK->PL", "en", true, List.of(items)),
                new TicketSources("HOM-12", List.of(), List.<Judgement.Context>of()),
                handoff,
                NOW,
                handoff == null || handoff.questions().isEmpty() ? Set.of() : Set.of("1.1"));
    }

    static Question question(String state) {
        return new Question(
                "1.1",
                "HOM-12",
                "firm",
                1,
                "HARM",
                "Who pays the widow?",
                state,
                OLA,
                "2026-11-23T10:00:00Z",
                new Question.Addressee(PRIYA, "UK", "reporter", null),
                state.equals("answered") ? new Question.Answer("The insurer.", PRIYA, "2026-11-23T13:00:00Z") : null,
                List.of(),
                null,
                state.equals("open")
                        ? new Question.Clock(LEEDS, "2026-11-24T10:30:00Z", "PT5H20M", false, null)
                        : null);
    }

    static Handoff between(SiteHours from, SiteHours to) {
        return handoff("offered", false, from, to, 1, List.of(), List.of(), null, null);
    }

    static Handoff at(String stage, Handoff.@Nullable ReadBack readBack) {
        return handoff(stage, stage.equals("returned"), LEEDS, null, 1, List.of(), List.of(), null, readBack);
    }

    static Handoff handoff(
            long seq, List<Question> questions, List<Handoff.Reopened> reopened, @Nullable String acceptedAt) {
        String stage = acceptedAt == null ? "offered" : reopened.isEmpty() ? "accepted" : "reopened";
        return handoff(stage, false, LEEDS, null, seq, questions, reopened, acceptedAt, null);
    }

    private static Handoff handoff(
            String stage,
            boolean over,
            SiteHours from,
            @Nullable SiteHours to,
            long seq,
            List<Question> questions,
            List<Handoff.Reopened> reopened,
            @Nullable String acceptedAt,
            Handoff.@Nullable ReadBack readBack) {
        return new Handoff(
                "HOM-12",
                "firm",
                1,
                true,
                stage,
                over,
                false,
                from,
                to,
                "assigned to Ola Nowak",
                stage.equals("approaching") ? null : "2026-11-23T09:00:00Z",
                false,
                null,
                acceptedAt,
                7L,
                12,
                readBack,
                reopened,
                questions,
                List.of(),
                seq);
    }
}
