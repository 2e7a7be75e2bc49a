package dev.handoff.server.api;

import dev.handoff.client.Handoff;
import dev.handoff.client.Handoff.Correction;
import dev.handoff.client.Handoff.ReadBack;
import dev.handoff.client.Handoff.Reopened;
import dev.handoff.client.Handoff.Words;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.ticket.TicketKey;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One hand-off as the API tells it. */
final class HandoffPicture {

    private final QuestionPicture questions;
    private final Hours hours;
    private final int leastWords;

    /** @param leastWords of a read-back */
    HandoffPicture(QuestionPicture questions, Hours hours, int leastWords) {
        this.questions = questions;
        this.hours = hours;
        this.leastWords = leastWords;
    }

    Handoff of(
            TicketKey key, Ledger ledger, dev.handoff.server.handoff.Handoff handoff, Timeline timeline, Instant now) {
        String tracker = ledger.ticket().tracker();
        Event.Offered offered = handoff.offered();
        Event.Accepted accepted = handoff.accepted();
        return new Handoff(
                key.value(),
                tracker,
                handoff.number(),
                handoff.equals(ledger.current()),
                handoff.stage().word(),
                handoff.isOver(),
                ledger.isMuted(),
                hours.of(handoff.direction().from(), now),
                hours.of(handoff.direction().to(), now),
                timeline.crossing(why(handoff)),
                offered == null ? null : offered.at().toString(),
                offered != null && offered.rebuilt(),
                text(handoff.pickedUp()),
                accepted == null ? null : accepted.at().toString(),
                assessment(offered),
                leastWords,
                readBack(handoff),
                handoff.reopened().values().stream()
                        .map(HandoffPicture::reopened)
                        .toList(),
                handoff.questions().stream()
                        .map(question -> questions.of(key.value(), tracker, handoff, question, now))
                        .toList(),
                timeline.of(ledger, event -> event.stamp().handoff() == handoff.number()),
                ledger.version());
    }

    private static String why(dev.handoff.server.handoff.Handoff handoff) {
        Event.Offered offered = handoff.offered();
        return offered != null
                ? offered.why()
                : handoff.events().stream()
                        .filter(Event.Approaching.class::isInstance)
                        .map(event -> ((Event.Approaching) event).why())
                        .findFirst()
                        .orElse("");
    }

    /** It is the number of a row, kept as text where events are. */
    private static @Nullable Long assessment(Event.@Nullable Offered offered) {
        String id = offered == null ? null : offered.assessment();
        return id == null || !id.matches("\\d{1,18}") ? null : Long.valueOf(id);
    }

    private static @Nullable ReadBack readBack(dev.handoff.server.handoff.Handoff handoff) {
        Event.ReadBack last = handoff.lastReadBack();
        Event.ReadBack shown = handoff.readBack() == null ? last : handoff.readBack();
        if (shown == null) {
            return null;
        }
        Event.Corrected corrected = handoff.correction();
        return new ReadBack(
                shown.text(),
                Timeline.person(shown.by()),
                shown.at().toString(),
                shown.flaw() == null
                        ? null
                        : Objects.requireNonNull(shown.flaw()).name().toLowerCase(Locale.ROOT),
                corrected == null
                        ? null
                        : new Correction(
                                corrected.text(),
                                Timeline.person(corrected.by()),
                                corrected.at().toString()));
    }

    private static Reopened reopened(Event.Reopened reopened) {
        return new Reopened(
                reopened.item().name(),
                Timeline.person(reopened.by()),
                reopened.at().toString(),
                reopened.diff().pieces().stream()
                        .map(piece -> new Words(piece.kind().name().toLowerCase(Locale.ROOT), piece.words()))
                        .toList());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
