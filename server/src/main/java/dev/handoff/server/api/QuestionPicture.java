package dev.handoff.server.api;

import dev.handoff.client.Question;
import dev.handoff.client.SiteHours;
import dev.handoff.server.handoff.Addressee;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.QuestionClock;
import dev.handoff.server.handoff.QuestionClock.Limit;
import dev.handoff.server.handoff.Who;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Questions as the API tells them, each with its clock while it runs. */
final class QuestionPicture {

    private final QuestionClock clock;
    private final Hours hours;

    QuestionPicture(QuestionClock clock, Hours hours) {
        this.clock = clock;
        this.hours = hours;
    }

    Question of(
            String key, String tracker, Handoff handoff, dev.handoff.server.handoff.Question question, Instant now) {
        return new Question(
                question.id(),
                key,
                tracker,
                handoff.number(),
                question.item().name(),
                question.text(),
                handoff.state(question),
                Timeline.person(question.asker()),
                question.askedAt().toString(),
                addressee(question.addressee()),
                answer(handoff, question),
                question.reminders().stream().map(Instant::toString).toList(),
                text(question.escalatedAt()),
                handoff.state(question).equals("open") ? clock(question, now) : null);
    }

    private static Question.Addressee addressee(Addressee addressee) {
        Who away = addressee.deputyFor();
        return new Question.Addressee(
                Timeline.person(addressee.who()),
                addressee.site(),
                addressee.role().name().toLowerCase(Locale.ROOT),
                away == null ? null : Timeline.person(away));
    }

    private static Question.@Nullable Answer answer(Handoff handoff, dev.handoff.server.handoff.Question question) {
        return handoff.events().stream()
                .filter(Event.Replied.class::isInstance)
                .map(Event.Replied.class::cast)
                .filter(replied -> replied.question().equals(question.id()))
                .findFirst()
                .map(replied -> new Question.Answer(
                        replied.text(),
                        Timeline.person(replied.by()),
                        replied.at().toString()))
                .orElse(null);
    }

    private Question.@Nullable Clock clock(dev.handoff.server.handoff.Question question, Instant now) {
        SiteHours site = hours.of(question.addressee().site(), now);
        Limit limit = clock.limit(question, now);
        return site == null || limit == null
                ? null
                : new Question.Clock(
                        site,
                        limit.due().toString(),
                        whole(limit.left()),
                        !now.isBefore(limit.due()),
                        text(clock.due(question, now, who -> 0).next()));
    }

    /** Seconds would make every answer a new one. */
    private static String whole(Duration left) {
        return left.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
