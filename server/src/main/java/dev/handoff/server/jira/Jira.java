package dev.handoff.server.jira;

import dev.handoff.server.ticket.Accounts;
import dev.handoff.server.ticket.Allowance;
import dev.handoff.server.ticket.ProjectRoles;
import dev.handoff.server.ticket.TicketEdits;
import dev.handoff.server.ticket.Tickets;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** One Jira, Cloud or Data Center, that we are signed in to. Safe for many threads; close it to let its connections go. */
public final class Jira implements AutoCloseable {

    private final Wire wire;
    private final Tickets tickets;
    private final TicketEdits edits;
    private final JiraFacts facts;
    private final Accounts accounts;
    private final boolean notifiesOnEdit;

    private Jira(JiraSettings settings, Patience patience) {
        ApiVersion version = ApiVersion.of(settings.dialect());
        wire = new Wire(settings, version.number(), patience);
        facts = new JiraFacts(wire, version);
        edits = new JiraEdits(wire, version, settings.linkIcon());
        accounts = new JiraAccounts(wire, version, patience.clock());
        Account account = new Account(wire);
        boolean epicsByField = settings.dialect() == JiraSettings.Dialect.DC;
        notifiesOnEdit = version.notifiesOnEdit();
        People people = new People(wire, version, patience.clock(), settings.groups());
        tickets = new JiraTickets(
                wire,
                settings,
                account,
                new Comments(wire, account, people, settings.properties()),
                new Search(wire, version, account),
                people,
                new EpicLink(facts, epicsByField, settings.epicLink(), new Spared(settings.name())));
    }

    /**
     * Sends nothing yet: the first request shows whether the address and the credentials are right.
     *
     * @throws IllegalArgumentException when the settings make no sense
     */
    public static Jira open(JiraSettings settings, InstantSource clock) {
        return open(settings, Patience.by(clock));
    }

    static Jira open(JiraSettings settings, Patience patience) {
        settings.check();
        return new Jira(settings, patience);
    }

    public Tickets tickets() {
        return tickets;
    }

    public TicketEdits edits() {
        return edits;
    }

    public JiraFacts facts() {
        return facts;
    }

    public Accounts accounts() {
        return accounts;
    }

    public ProjectRoles roles() {
        return new JiraRoles(wire);
    }

    /** Can it be told to notify people of an edited comment? Data Center has no such switch. */
    public boolean notifiesOnEdit() {
        return notifiesOnEdit;
    }

    /** What it last said of how many requests it takes; null where it never has. */
    public @Nullable Allowance allowance() {
        return wire.allowance();
    }

    public Transitions transitions() {
        return new Transitions(wire);
    }

    @Override
    public void close() {
        wire.close();
    }
}
