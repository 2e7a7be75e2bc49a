package dev.handoff.server;

import dev.handoff.server.learning.MuteChange;
import dev.handoff.server.learning.Reactions;
import dev.handoff.server.notify.Concern;
import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.notify.OperatorsNote;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Once a day, tells those who run Handoff what needs a hand; when nothing does, nothing is sent. */
final class OperatorsMail implements Runnable {

    static final Duration EVERY = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(OperatorsMail.class);

    /** What happened before mail was configured is no news any more. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final List<Concern> concerns;
    private final Reactions reactions;
    private final Mailbox mailbox;
    private final InstantSource clock;

    /** @param concerns in the order in which they are told */
    OperatorsMail(List<Concern> concerns, Reactions reactions, Mailbox mailbox, InstantSource clock) {
        this.concerns = List.copyOf(concerns);
        this.reactions = reactions;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<MuteChange> changes = reactions.untold(clock.instant().minus(NEWS));
        List<String> troubles = concerns.stream()
                .flatMap(concern -> concern.lines(today).stream())
                .toList();
        OperatorsNote.of(troubles, changes).ifPresent(note -> send(note, changes));
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
