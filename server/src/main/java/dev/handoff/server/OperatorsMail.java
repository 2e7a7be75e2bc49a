package dev.handoff.server;

import dev.handoff.server.intake.DeadLetters;
import dev.handoff.server.learning.MuteChange;
import dev.handoff.server.learning.Reactions;
import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.notify.OperatorsNote;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day, tells those who run Handoff what needs a hand; when nothing does, nothing is sent. */
final class OperatorsMail implements Runnable {

    static final Duration EVERY = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(OperatorsMail.class);
    private static final int LETTERS = 1_000;

    /** What happened before mail was configured is no news any more. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final DeadLetters letters;
    private final Map<String, LocalDate> expiries;
    private final Reactions reactions;
    private final Supplier<List<String>> brokenLinks;
    private final Supplier<List<String>> troubles;
    private final Mailbox mailbox;
    private final InstantSource clock;

    /**
     * @param brokenLinks the library's
     * @param troubles with subscribers of webhooks, in sentences
     */
    OperatorsMail(
            DeadLetters letters,
            Map<String, LocalDate> expiries,
            Reactions reactions,
            Supplier<List<String>> brokenLinks,
            Supplier<List<String>> troubles,
            Mailbox mailbox,
            InstantSource clock) {
        this.letters = letters;
        this.expiries = Map.copyOf(expiries);
        this.reactions = reactions;
        this.brokenLinks = brokenLinks;
        this.troubles = troubles;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<MuteChange> changes = reactions.untold(clock.instant().minus(NEWS));
        // A broken link is told once a week: nobody has to mend it today.
        List<String> broken = today.getDayOfWeek() == DayOfWeek.MONDAY ? brokenLinks.get() : List.of();
        OperatorsNote.of(letters.list(LETTERS), expiries, troubles.get(), broken, changes, today)
                .ifPresent(note -> send(note, changes));
    }

    private void send(OperatorsNote note, List<MuteChange> changes) {
        try {
            mailbox.send(note);
            reactions.told(changes);
        } catch (Mailbox.MailFailed e) {
            LOG.error("{}; it is tried again tomorrow. It said: {}", e.getMessage(), note.text());
        }
    }
}
