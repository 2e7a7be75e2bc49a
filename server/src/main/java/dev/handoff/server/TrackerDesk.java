package dev.handoff.server;

import dev.handoff.server.advice.DryRun;
import dev.handoff.server.intake.IntakeMetrics;
import dev.handoff.server.intake.Sweep;
import dev.handoff.server.intake.SweepLog;
import dev.handoff.server.intake.SweepSettings;
import dev.handoff.server.intake.WatchedTracker;
import dev.handoff.server.jira.Jira;
import dev.handoff.server.jira.JiraSettings;
import dev.handoff.server.notify.MailSettings;
import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.settings.IntakeSection;
import dev.handoff.server.settings.TrackerEntry;
import dev.handoff.server.store.RecurringJob;
import dev.handoff.server.store.TrackerStates;
import dev.handoff.server.ticket.Accounts;
import dev.handoff.server.ticket.Allowance;
import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.TrackerException;
import dev.handoff.server.watch.Letters;
import dev.handoff.server.watch.NamedTickets;
import dev.handoff.server.watch.OwnAccount;
import dev.handoff.server.watch.Watched;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One configured tracker, opened: its doors, its webhook and its sweep. */
final class TrackerDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrackerDesk.class);

    private final TrackerEntry entry;
    private final Jira jira;
    private final NamedTickets tickets;
    private final OwnAccount self = new OwnAccount();
    private final boolean dryRun;
    private final @Nullable Instant writingSince;
    private final @Nullable Letters letters;

    /** @param mail null where none goes out */
    TrackerDesk(
            TrackerEntry entry,
            Rooms rooms,
            boolean everythingDry,
            TrackerStates states,
            @Nullable MailSettings mail,
            InstantSource clock) {
        this.entry = entry;
        JiraSettings settings = rooms.jira(entry);
        this.jira = Jira.open(settings, clock);
        this.letters = mail == null || jira.notifiesOnEdit()
                ? null
                : new MailedLetters(new Mailbox(mail), settings.browse(), jira.accounts());
        this.tickets = new NamedTickets(jira.tickets());
        this.dryRun = everythingDry || entry.dryRun();
        Instant since = states.configured(entry.name(), dryRun, clock.instant()).writingSince();
        this.writingSince = entry.includeOldTickets() ? null : since;
        LOG.info("Watching {}{}", entry.name(), dryRun ? ", in a dry run: nothing is written" : "");
    }

    String name() {
        return entry.name();
    }

    TokenHealth tokenHealth(InstantSource clock) {
        return new TokenHealth(entry.tokenExpires(), clock);
    }

    Watched watched() {
        TicketEdits edits = dryRun ? new DryRun(message -> LOG.debug("Dry run: {}", message)) : jira.edits();
        return new Watched(
                entry.name(),
                self,
                tickets,
                edits,
                writingSince,
                Set.copyOf(entry.projects()),
                jira.roles(),
                dryRun ? null : letters);
    }

    @Nullable
    Allowance allowance() {
        return jira.allowance();
    }

    Accounts accounts() {
        return jira.accounts();
    }

    WatchedTracker webhook() {
        return new WatchedTracker(
                entry.name(), Objects.requireNonNullElse(entry.webhookSecret(), ""), self::is, tickets::learn);
    }

    RecurringJob sweep(SweepLog log, IntakeSection intake, InstantSource clock, IntakeMetrics metrics) {
        SweepSettings defaults = SweepSettings.defaults(Set.copyOf(entry.projects()));
        Sweep sweep = new Sweep(
                entry.name(),
                tickets,
                log,
                new SweepSettings(
                        defaults.projects(),
                        intake.backfill(),
                        intake.sweepOverlap(),
                        defaults.longest(),
                        defaults.pageSize(),
                        defaults.pages()),
                intake.settle(),
                clock,
                metrics);
        return new RecurringJob("sweep-" + entry.name(), intake.sweepEvery(), () -> run(sweep));
    }

    private void run(Sweep sweep) {
        try {
            sweep.run();
        } catch (TrackerException e) {
            LOG.error("The sweep of {} stopped and is tried again: {}", entry.name(), e.getMessage());
        }
    }

    @Override
    public void close() {
        jira.close();
    }
}
