package dev.handoff.server.handoff;

import static dev.handoff.server.handoff.HandoffScene.ANNA;
import static dev.handoff.server.handoff.HandoffScene.BEN;
import static dev.handoff.server.handoff.HandoffScene.KASIA;
import static dev.handoff.server.site.SitesForTests.SITES;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.QuestionClock.Tick;
import dev.handoff.server.ticket.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionClockTest {

    private static final Who LEAD = Who.of(BEN);
    private static final QuestionClock CLOCK = clock(LEAD);

    @ParameterizedTest
    @CsvSource({
        // Asked at, of whom, first reminder: eight working hours later, and never on the same day.
        "2026-11-09T09:30:00Z, UK, 2026-11-10T09:00:00Z",
        "2026-11-09T15:00:00Z, UK, 2026-11-10T14:30:00Z",
        "2026-11-09T20:00:00Z, UK, 2026-11-11T09:00:00Z",
        // Poland's Independence Day is a day of no reminders there, and of reminders in England.
        "2026-11-10T09:00:00Z, PL, 2026-11-12T09:00:00Z",
        "2026-11-10T10:00:00Z, UK, 2026-11-11T09:30:00Z",
        // Christmas Eve is off in Poland, then Christmas and the weekend.
        "2026-12-23T09:00:00Z, PL, 2026-12-28T09:00:00Z",
        "2026-12-23T10:00:00Z, UK, 2026-12-24T09:30:00Z",
        // A bank holiday in England only.
        "2026-08-28T10:00:00Z, UK, 2026-09-01T09:30:00Z",
        "2026-08-28T08:00:00Z, PL, 2026-08-31T08:00:00Z",
        // Over the weekends on which the clocks change the wall decides.
        "2026-03-27T15:00:00Z, UK, 2026-03-30T13:30:00Z",
        "2026-10-23T14:00:00Z, UK, 2026-10-26T14:30:00Z",
        "2027-03-25T14:00:00Z, PL, 2027-03-26T14:00:00Z",
        "2027-10-29T13:00:00Z, PL, 2027-11-02T14:00:00Z"
    })
    void the_first_reminder_comes_after_eight_working_hours(String asked, String site, String reminded) {
        Question question = question(asked, site);
        Instant at = Instant.parse(reminded);

        assertThat(due(question, at.minusSeconds(1))).isInstanceOf(Due.Nothing.class);
        assertThat(due(question, at)).isInstanceOf(Due.Remind.class);
    }

    @Test
    void before_anything_is_due_the_clock_says_when_to_look() {
        assertThat(due(question("2026-11-09T15:00:00Z", "UK"), Instant.parse("2026-11-09T15:00:01Z")))
                .isEqualTo(new Due.Nothing(Instant.parse("2026-11-10T14:30:00Z")));
    }

    @Test
    void a_look_at_night_waits_for_the_morning() {
        assertThat(due(question("2026-11-09T15:00:00Z", "UK"), Instant.parse("2026-11-10T22:00:00Z")))
                .isEqualTo(new Due.Nothing(Instant.parse("2026-11-11T09:00:00Z")));
    }

    @Test
    void reminders_are_a_working_day_apart() {
        Question question = reminded(question("2026-11-09T10:00:00Z", "PL"), Instant.parse("2026-11-10T10:00:00Z"));

        // The day after is Independence Day.
        assertThat(due(question, Instant.parse("2026-11-12T09:59:59Z"))).isInstanceOf(Due.Nothing.class);
        assertThat(due(question, Instant.parse("2026-11-12T10:00:00Z"))).isInstanceOf(Due.Remind.class);
    }

    @Test
    void impatience_never_reminds_twice_a_day() {
        QuestionClock hasty = new QuestionClock(
                new QuestionRules(Duration.ofMinutes(30), 9, Duration.ofHours(80), null, 9), new Calendars(SITES));
        Question question = reminded(question("2026-11-09T10:00:00Z", "PL"), Instant.parse("2026-11-10T08:00:00Z"));

        assertThat(hasty.due(question, Instant.parse("2026-11-10T14:00:00Z"), who -> 0))
                .isEqualTo(new Due.Nothing(Instant.parse("2026-11-12T07:00:00Z")));
    }

    @Test
    void silence_of_three_working_days_is_escalated_once() {
        Question question = question("2026-11-09T09:00:00Z", "UK");
        Instant due = Instant.parse("2026-11-11T16:00:00Z");

        assertThat(due(question, due.minusSeconds(1))).isNotInstanceOf(Due.Escalate.class);
        assertThat(due(question, due)).isEqualTo(new Due.Escalate(LEAD, null));
        assertThat(due(escalated(question, due), Instant.parse("2026-11-30T10:00:00Z")))
                .isEqualTo(new Due.Nothing(null));
    }

    @Test
    void with_nobody_to_escalate_to_reminders_end_by_themselves() {
        Question question = reminded(
                question("2026-11-02T09:00:00Z", "UK"),
                Instant.parse("2026-11-03T09:00:00Z"),
                Instant.parse("2026-11-04T09:00:00Z"),
                Instant.parse("2026-11-05T09:00:00Z"));

        assertThat(clock(null).due(question, Instant.parse("2026-11-30T10:00:00Z"), who -> 0))
                .isEqualTo(new Due.Nothing(null));
    }

    @Test
    void who_was_addressed_often_enough_today_is_left_in_peace_until_tomorrow() {
        Question question = question("2026-11-09T09:00:00Z", "UK");

        assertThat(CLOCK.due(question, Instant.parse("2026-11-10T10:00:00Z"), who -> who.same(Who.of(ANNA)) ? 3 : 0))
                .isEqualTo(new Due.Nothing(Instant.parse("2026-11-11T09:00:00Z")));
        assertThat(CLOCK.due(question, Instant.parse("2026-11-10T10:00:00Z"), who -> who.same(Who.of(ANNA)) ? 2 : 0))
                .isInstanceOf(Due.Remind.class);
    }

    @Test
    void the_quota_of_the_person_told_counts_for_an_escalation() {
        Question question = question("2026-11-09T09:00:00Z", "UK");
        Instant due = Instant.parse("2026-11-11T16:00:00Z");

        assertThat(CLOCK.due(question, due, who -> who.same(LEAD) ? 3 : 0)).isInstanceOf(Due.Nothing.class);
        assertThat(CLOCK.due(question, due, who -> who.same(LEAD) ? 0 : 3)).isInstanceOf(Due.Escalate.class);
    }

    @Test
    void an_answered_question_is_never_due() {
        Question open = question("2026-11-09T09:00:00Z", "UK");
        Question answered = new Question(
                open.id(),
                open.item(),
                open.text(),
                open.asker(),
                open.askedAt(),
                open.addressee(),
                List.of(),
                null,
                open.askedAt().plusSeconds(60),
                "yes");

        assertThat(due(answered, Instant.parse("2026-11-30T10:00:00Z"))).isEqualTo(new Due.Nothing(null));
    }

    @Test
    void a_whole_wait_is_told_tick_by_tick() {
        HandoffScene scene = HandoffScene.pickedUp();
        scene.at("2026-11-10T14:00:00Z").says(KASIA, "/handoff ask HARM Whom does it hurt?");
        List<String> told = new ArrayList<>();
        Instant at = scene.now();
        while (at != null) {
            Tick tick = CLOCK.tick(scene.ledger(), at, who -> 0);
            for (Event event : tick.events()) {
                told.add(EventJson.type(event) + " " + event.at());
            }
            scene.store.append(HandoffScene.REF, scene.ledger().version(), tick.events());
            at = tick.events().isEmpty() ? tick.next() : at;
            at = at != null && told.size() > 9 ? null : at;
        }

        assertThat(told)
                .containsExactly(
                        "reminded 2026-11-11T13:30:00Z",
                        "reminded 2026-11-12T13:00:00Z",
                        "escalated 2026-11-13T12:30:00Z");
    }

    @Test
    void two_questions_due_together_stay_within_the_quota() {
        HandoffScene scene = HandoffScene.pickedUp();
        scene.says(KASIA, "/handoff ask HARM Whom does it hurt?");
        scene.says(KASIA, "/handoff ask WHO For everybody?");
        QuestionClock clock = new QuestionClock(
                new QuestionRules(Duration.ofHours(8), 3, Duration.ofHours(80), null, 1), new Calendars(SITES));

        Tick tick = clock.tick(scene.ledger(), Instant.parse("2026-11-12T10:00:00Z"), who -> 0);

        assertThat(tick.events()).hasSize(1);
        assertThat(tick.next()).isEqualTo(Instant.parse("2026-11-13T09:00:00Z"));
    }

    @Test
    void nothing_is_due_on_a_muted_or_returned_ticket() {
        HandoffScene muted = HandoffScene.pickedUp();
        muted.says(KASIA, "/handoff ask HARM Whom does it hurt?");
        muted.says(KASIA, "/handoff mute");
        HandoffScene returned = HandoffScene.pickedUp();
        returned.says(KASIA, "/handoff ask HARM Whom does it hurt?");
        returned.says(KASIA, "/handoff return because nobody answers");

        Tick nothing = new Tick(List.of(), null);
        assertThat(CLOCK.tick(muted.ledger(), Instant.parse("2026-12-10T10:00:00Z"), who -> 0))
                .isEqualTo(nothing);
        assertThat(CLOCK.tick(returned.ledger(), Instant.parse("2026-12-10T10:00:00Z"), who -> 0))
                .isEqualTo(nothing);
        assertThat(CLOCK.tick(Ledger.empty(HandoffScene.REF), Instant.EPOCH, who -> 0))
                .isEqualTo(nothing);
    }

    private static QuestionClock clock(@Nullable Who lead) {
        return new QuestionClock(
                new QuestionRules(Duration.ofHours(8), 3, Duration.ofHours(24), lead, 3), new Calendars(SITES));
    }

    private static Due due(Question question, Instant at) {
        return CLOCK.due(question, at, who -> 0);
    }

    private static Question question(String asked, String site) {
        Person addressee = site.equals("UK") ? ANNA : KASIA;
        return new Question(
                "1.1",
                Item.HARM,
                "Whom does it hurt?",
                Who.of(site.equals("UK") ? KASIA : ANNA),
                Instant.parse(asked),
                new Addressee(Who.of(addressee), site, Addressee.Role.REPORTER, null),
                List.of(),
                null,
                null,
                null);
    }

    private static Question reminded(Question open, Instant... at) {
        return new Question(
                open.id(),
                open.item(),
                open.text(),
                open.asker(),
                open.askedAt(),
                open.addressee(),
                List.of(at),
                null,
                null,
                null);
    }

    private static Question escalated(Question open, Instant at) {
        return new Question(
                open.id(),
                open.item(),
                open.text(),
                open.asker(),
                open.askedAt(),
                open.addressee(),
                List.of(),
                at,
                null,
                null);
    }
}
