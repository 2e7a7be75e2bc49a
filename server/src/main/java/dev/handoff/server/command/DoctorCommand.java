package dev.handoff.server.command;

import dev.handoff.server.HandoffConfiguration;
import dev.handoff.server.Rooms;
import dev.handoff.server.command.Diagnosis.Ok;
import dev.handoff.server.command.Diagnosis.Problem;
import dev.handoff.server.command.Diagnosis.Warning;
import dev.handoff.server.jira.Jira;
import dev.handoff.server.jira.JiraSettings;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Source;
import dev.handoff.server.links.LibraryLinks;
import dev.handoff.server.links.LibraryReport;
import dev.handoff.server.links.LinkSettings;
import dev.handoff.server.notify.DeliveryBook;
import dev.handoff.server.notify.MailSettings;
import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.notify.Postman;
import dev.handoff.server.notify.WebhookSettings;
import dev.handoff.server.settings.TrackerEntry;
import dev.handoff.server.store.AuditTrail;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.DatabaseUnavailable;
import dev.handoff.server.store.PostgresDeliveryBook;
import dev.handoff.server.store.PostgresLinkBook;
import dev.handoff.server.store.PostgresReactions;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.cli.Command;
import io.dropwizard.core.setup.Bootstrap;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;
import org.jspecify.annotations.Nullable;

/** {@code doctor [config.yml]}: is everything as it should be, and if not, what is to be done? */
public final class DoctorCommand extends Command {

    private final PrintStream out;

    public DoctorCommand() {
        this(System.out);
    }

    DoctorCommand(PrintStream out) {
        super(
                "doctor",
                "Check settings, database, trackers, permissions and clocks; each as ok, or problem and remedy");
        this.out = out;
    }

    @Override
    public void configure(Subparser subparser) {
        subparser.addArgument("file").metavar("config.yml").nargs("?").help("your settings");
    }

    @Override
    public void run(Bootstrap<?> bootstrap, Namespace namespace) throws Exception {
        HandoffConfiguration configuration = Configurations.read(bootstrap, namespace.getString("file"));
        Rooms rooms = Rooms.of(configuration);
        List<Diagnosis> found = new ArrayList<>();
        found.add(new Ok("configuration", "every key and value is understood"));
        found.add(library(rooms.library(), Library.day(InstantSource.system().instant())));
        found.addAll(database(configuration, rooms));
        mail(configuration).ifPresent(found::add);
        found.addAll(trackers(configuration, rooms));
        found.forEach(out::println);
        long problems = found.stream().filter(Problem.class::isInstance).count();
        out.println(problems == 0 ? "Nothing stands in the way." : problems + " to mend.");
        if (problems > 0) {
            throw CommandFailed.quietly(1);
        }
    }

    static Diagnosis library(Library library, LocalDate day) {
        List<Source> overdue = library.overdue(day);
        if (overdue.isEmpty()) {
            return new Ok("library", library.sources().size() + " sources, none past its review date");
        }
        String names = overdue.stream()
                .map(source -> source.id() + " (" + source.validity().reviewBy() + ")")
                .collect(Collectors.joining(", "));
        return new Warning(
                "library",
                "past the review date: " + names,
                "have compliance read them again, then put entries with a new 'review_by' into a file under"
                        + " `library.files` (docs/library.md)");
    }

    private static List<Diagnosis> database(HandoffConfiguration configuration, Rooms rooms) {
        DatabaseSettings settings = configuration.database().settings();
        try (Database database = Database.open(settings)) {
            List<Diagnosis> found = new ArrayList<>();
            found.add(new Ok("database", settings + " is open and up to date"));
            found.addAll(learnt(new PostgresReactions(database)));
            found.add(audit(new AuditTrail(database).verify()));
            links(configuration.links(), rooms, database).ifPresent(found::add);
            found.addAll(webhooks(configuration.webhooks(), new PostgresDeliveryBook(database)));
            return found;
        } catch (DatabaseUnavailable e) {
            List<Diagnosis> found = new ArrayList<>();
            found.add(new Problem("database", String.valueOf(e.getMessage()), "correct the keys under `database`"));
            found.addAll(webhooks(configuration.webhooks(), null));
            return found;
        }
    }

    private static List<Diagnosis> webhooks(WebhookSettings settings, @Nullable DeliveryBook book) {
        return new WebhookDoctor(settings.subscribers(), new Postman(settings)).examine(book);
    }

    static Diagnosis audit(AuditTrail.State state) {
        return state.problem() == null
                ? new Ok("audit", state.entries() + " entries, each following the one before" + last(state))
                : new Problem(
                        "audit",
                        state.problem(),
                        "somebody wrote to the table `audit` beside Handoff; compare it with a backup");
    }

    /** Kept elsewhere, it tells whether the whole chain was rewritten. */
    private static String last(AuditTrail.State state) {
        return state.entries() == 0 ? "" : "; the last is " + state.last();
    }

    /** An item that is silent because people called it wrong should surprise nobody. */
    private static List<Diagnosis> learnt(PostgresReactions reactions) {
        List<Diagnosis> found = reactions.muted().values().stream()
                .sorted(Comparator.comparing(change -> change.scope().toString()))
                .map(it -> (Diagnosis) new Ok("learning", it.sentence() + ", since " + it.at()))
                .toList();
        return found.isEmpty() ? List.of(new Ok("learning", "no item is muted")) : found;
    }

    /** What the service found last; the doctor itself asks no page. */
    private static Optional<Diagnosis> links(@Nullable LinkSettings settings, Rooms rooms, Database database) {
        if (settings == null) {
            return Optional.empty();
        }
        LibraryReport report = new LibraryLinks(
                        new PostgresLinkBook(database),
                        rooms.library().addresses(),
                        settings.reach(),
                        InstantSource.system())
                .report();
        if (report.broken().isEmpty()) {
            return Optional.of(new Ok("links of the library", report.line()));
        }
        return Optional.of(new Warning(
                "links of the library",
                report.line(),
                "put the right address into a file under `library.files`; an entry of the same id replaces the"
                        + " shipped one"));
    }

    private static Optional<Diagnosis> mail(HandoffConfiguration configuration) {
        MailSettings settings = configuration.mail().settings();
        if (settings == null) {
            return Optional.empty();
        }
        try {
            new Mailbox(settings).testConnection();
            return Optional.of(new Ok("mail", settings + " works"));
        } catch (Mailbox.MailFailed e) {
            return Optional.of(new Problem("mail", String.valueOf(e.getMessage()), "correct the keys under `mail`"));
        }
    }

    private static List<Diagnosis> trackers(HandoffConfiguration configuration, Rooms rooms) {
        List<TrackerEntry> entries = configuration.trackers().entries();
        if (entries.isEmpty()) {
            return List.of(new Problem(
                    "trackers",
                    "none is configured",
                    "add one under `trackers`, as the README's \"Connect your Jira\" shows"));
        }
        List<Diagnosis> found = new ArrayList<>();
        for (TrackerEntry entry : entries) {
            JiraSettings settings = rooms.jira(entry);
            try (Jira jira = Jira.open(settings, InstantSource.system())) {
                found.addAll(new TrackerDoctor(
                                entry,
                                settings,
                                jira.tickets(),
                                jira.facts(),
                                configuration.places().crossings(),
                                notification(jira, configuration))
                        .examine(InstantSource.system().instant()));
                found.addAll(new GateDoctor(
                                entry, jira.facts(), configuration.advice().backRules())
                        .examine());
            }
        }
        return found;
    }

    private static TrackerDoctor.Notification notification(Jira jira, HandoffConfiguration configuration) {
        if (jira.notifiesOnEdit()) {
            return TrackerDoctor.Notification.BY_TRACKER;
        }
        return configuration.mail().settings() == null
                ? TrackerDoctor.Notification.NONE
                : TrackerDoctor.Notification.BY_MAIL;
    }

    @Override
    public void onError(Cli cli, Namespace namespace, Throwable problem) {
        Complaints.print(cli, problem);
    }
}
