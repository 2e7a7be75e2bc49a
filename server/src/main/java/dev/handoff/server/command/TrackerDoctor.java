package dev.handoff.server.command;

import dev.handoff.server.command.Diagnosis.Ok;
import dev.handoff.server.command.Diagnosis.Problem;
import dev.handoff.server.command.Diagnosis.Warning;
import dev.handoff.server.jira.JiraFacts;
import dev.handoff.server.jira.JiraSettings;
import dev.handoff.server.settings.TrackerEntry;
import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Tickets;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Examines one tracker: can we reach it, sign in, see what we are told to see, and write what we mean to write? */
final class TrackerDoctor {

    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final int EXPIRY_DAYS = 30;

    private final TrackerEntry entry;
    private final JiraSettings settings;
    private final Tickets tickets;
    private final JiraFacts facts;
    private final List<CrossingRule> crossings;
    private final Notification notification;
    private final String name;
    private final List<Diagnosis> found = new ArrayList<>();

    TrackerDoctor(
            TrackerEntry entry,
            JiraSettings settings,
            Tickets tickets,
            JiraFacts facts,
            List<CrossingRule> crossings,
            Notification notification) {
        this.entry = entry;
        this.settings = settings;
        this.tickets = tickets;
        this.facts = facts;
        this.crossings = crossings;
        this.notification = notification;
        this.name = "tracker " + entry.name();
    }

    List<Diagnosis> examine(Instant now) {
        webhookSecret();
        tokenExpiry(LocalDate.ofInstant(now, ZoneOffset.UTC));
        notification();
        if (address(now) && credentials()) {
            fields();
            statuses();
            entry.projects().forEach(this::permissions);
            if (entry.projects().isEmpty()) {
                found.add(new Warning(
                        name + ", permissions",
                        "not checked, because no projects are named",
                        "name the project keys under trackers[].projects to have each checked"));
            }
        }
        return found;
    }

    /** How somebody hears that an edit of our comment addresses them. */
    enum Notification {
        BY_TRACKER,
        BY_MAIL,
        NONE
    }

    private void notification() {
        found.add(
                switch (notification) {
                    case BY_TRACKER -> new Ok(name + ", questions", "Jira notifies those whom our comment addresses");
                    case BY_MAIL ->
                        new Ok(
                                name + ", questions",
                                "Data Center cannot be told to notify of an edited comment; mail goes to those whose"
                                        + " address it shows us");
                    case NONE ->
                        new Warning(
                                name + ", questions",
                                "Data Center cannot be told to notify of an edited comment, and no mail is configured:"
                                        + " people see questions and reminders only on the ticket",
                                "set the keys under `mail`");
                });
    }

    private void webhookSecret() {
        found.add(
                entry.webhookSecret() != null
                        ? new Ok(name + ", webhook", "secret set; webhooks come in at /webhooks/jira/" + entry.name())
                        : new Warning(
                                name + ", webhook",
                                "no secret, so webhooks are refused and only the sweep finds changes",
                                "set trackers[].webhookSecret, and the same secret on the webhook in Jira"));
    }

    private void tokenExpiry(LocalDate today) {
        LocalDate expires = entry.tokenExpires();
        if (expires == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(today, expires);
        String remedy = "create a new token in Jira, set trackers[].token and tokenExpires";
        if (days < 0) {
            found.add(new Problem(name + ", token", "expired on " + expires, remedy));
        } else if (days < EXPIRY_DAYS) {
            found.add(new Warning(name + ", token", "expires on " + expires + ", in " + days + " days", remedy));
        } else {
            found.add(new Ok(name + ", token", "expires on " + expires));
        }
    }

    private boolean address(Instant now) {
        try {
            JiraFacts.Server server = facts.server();
            found.add(new Ok(name + ", address", settings.api() + " answers: Jira " + server.version()));
            kind(server);
            clocks(server, now);
            return true;
        } catch (TrackerException.Unauthorised e) {
            found.add(new Ok(name + ", address", settings.api() + " answers"));
            found.add(refused(e));
            return false;
        } catch (TrackerException e) {
            found.add(new Problem(name + ", address", line(e), "check trackers[].url and the way there"));
            return false;
        }
    }

    private void kind(JiraFacts.Server server) {
        boolean cloud = "Cloud".equals(server.deploymentType());
        if (server.deploymentType() != null && cloud != (settings.dialect() == JiraSettings.Dialect.CLOUD)) {
            found.add(new Problem(
                    name + ", type",
                    "this Jira says it is " + server.deploymentType() + ", the settings say "
                            + settings.dialect().name().toLowerCase(Locale.ROOT),
                    "set trackers[].type to " + (cloud ? "cloud" : "dc")));
        }
    }

    private void clocks(JiraFacts.Server server, Instant now) {
        Duration ahead = server.ahead(now);
        if (ahead != null && ahead.abs().compareTo(SKEW) > 0) {
            found.add(new Warning(
                    name + ", clock",
                    "differs from ours by " + ahead.abs().toSeconds() + " s",
                    "set both clocks by NTP; intake.sweepOverlap must be longer than the difference"));
        } else if (ahead != null) {
            found.add(new Ok(name + ", clock", "agrees with ours within a minute"));
        }
    }

    private boolean credentials() {
        try {
            Person self = tickets.self();
            found.add(new Ok(name + ", credentials", "signed in as " + self.displayName()));
            return true;
        } catch (TrackerException e) {
            found.add(refused(e));
            return false;
        }
    }

    private Problem refused(TrackerException e) {
        return new Problem(
                name + ", credentials",
                line(e),
                "check trackers[].user and token: Cloud takes an e-mail and an API token, Data Center a personal"
                        + " access token without user");
    }

    private void fields() {
        Set<String> known = facts.fields().stream().map(JiraFacts.Field::id).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(settings.fields());
        unknown.removeAll(known);
        found.add(
                unknown.isEmpty()
                        ? new Ok(name + ", fields", "all configured fields exist")
                        : new Warning(
                                name + ", fields",
                                "there is no " + String.join(", ", unknown),
                                "correct trackers[].contextFields and crossings[].teamField; text fields here: "
                                        + someCustomFields()));
    }

    private String someCustomFields() {
        return facts.fields().stream()
                .filter(field -> field.id().startsWith("customfield_"))
                .limit(8)
                .map(field -> field.id() + " (" + field.name() + ")")
                .collect(Collectors.joining(", "));
    }

    private void statuses() {
        Set<String> known =
                facts.statuses().stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        List<String> named = crossings.stream()
                .flatMap(rule -> Stream.concat(rule.approachingStatuses().stream(), rule.madeStatuses().stream()))
                .distinct()
                .toList();
        if (named.stream().anyMatch(status -> known.contains(status.toLowerCase(Locale.ROOT)))) {
            found.add(new Ok(name + ", statuses", "statuses named by crossings exist"));
        } else if (!named.isEmpty()) {
            found.add(new Warning(
                    name + ", statuses",
                    "none of the statuses that crossings name exists here: " + String.join(", ", named),
                    "correct crossings[].approachingStatuses and madeStatuses"));
        }
    }

    private void permissions(String project) {
        try {
            Set<String> missing = new TreeSet<>(facts.permissions(project).missing());
            found.add(
                    missing.isEmpty()
                            ? new Ok(
                                    name + ", project " + project, "may browse, comment, edit own comments, link, edit")
                            : new Problem(
                                    name + ", project " + project,
                                    "our account lacks " + String.join(", ", missing),
                                    "grant it in the project's permission scheme"));
        } catch (TrackerException e) {
            found.add(new Problem(
                    name + ", project " + project,
                    line(e),
                    "check the key in trackers[].projects, and that our account may browse it"));
        }
    }

    private static String line(Exception e) {
        return String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    }
}
