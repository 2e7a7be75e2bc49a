package dev.handoff.server.handoff;

import static dev.handoff.server.site.SitesForTests.SITES;
import static dev.handoff.server.ticket.TicketBuilder.person;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Assessor;
import dev.handoff.server.context.Checklists;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Contacts.Absence;
import dev.handoff.server.handoff.Contacts.Contact;
import dev.handoff.server.site.CrossingRule;
import dev.handoff.server.site.Crossings;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** HOM-1 on its way between Leeds and Gdańsk, moved and commented on as people do. */
final class HandoffScene {

    static final Person ANNA = person("anna", "Europe/London");
    static final Person BEN = person("ben", "Europe/London", "product-leads");
    static final Person KASIA = person("kasia", "Europe/Warsaw");
    static final Person MAREK = person("marek", "Europe/Warsaw");
    static final Person SOMEBODY = person("somebody", null);

    static final String TEXT = """
            h3. Who
            Home policyholders of Castlegate with at least one change during the year, about 3,100 renewals a month.
            h3. Why now
            They compare our price with the figure beside it, and today we print last year's first premium.
            h3. Who is hurt if this is wrong
            A policyholder who trusts the wrong figure and cancels a cheaper renewal loses money.
            """;

    static final String READ_BACK =
            "For Castlegate home customers who changed something during the year we will show the"
                    + " last annual premium after all changes instead of the first one.";

    private static final Assessor ASSESSOR = Assessor.shipped();
    private static final CommandReader READER = new CommandReader(Checklists.shipped());
    private static final Crossings CROSSINGS = new Crossings(
            SITES,
            List.of(
                    new CrossingRule(Set.of(), "UK", "PL", List.of("Ready"), List.of("In Development"), true, null),
                    new CrossingRule(Set.of(), "PL", "UK", List.of("Waiting for UK"), List.of(), true, null)));

    static final TicketRef REF = new TicketRef("firm", "10001");

    final Handoffs store = new HandoffsInMemory();
    private final Clerk clerk = new Clerk(store);
    private Loop loop = loop(Map.of(), Contacts.none());
    private Ticket ticket = TicketBuilder.ticket("HOM-1")
            .summary("Show the right last premium in the renewal letter")
            .description(TEXT)
            .reporter(ANNA)
            .build();
    private Instant now = Instant.parse("2026-11-10T09:00:00Z");
    private @Nullable Person decider = null;

    HandoffScene with(Map<Command.Kind, List<Role>> rights, Contacts contacts) {
        loop = loop(rights, contacts);
        return this;
    }

    static Contacts contacts(Map<Item, Contact> owners, Map<String, Contact> deputies, Absence... absences) {
        return new Contacts(owners, deputies, List.of(absences));
    }

    static Absence away(Person person, String from, String until) {
        return new Absence(person.id(), LocalDate.parse(from), LocalDate.parse(until));
    }

    static Contact contact(Person person, String site) {
        return new Contact(Who.of(person), site);
    }

    private static Loop loop(Map<Command.Kind, List<Role>> rights, Contacts contacts) {
        return new Loop(
                SITES,
                new Rights(SITES, rights),
                ReadBackRules.usual(),
                new Addressees(contacts, SITES, new Calendars(SITES)));
    }

    HandoffScene at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    HandoffScene decidedBy(Person person) {
        decider = person;
        return this;
    }

    HandoffScene assigns(@Nullable Person by, @Nullable Person to) {
        Person from = ticket.assignee();
        return changes(
                by,
                new Change.Item(
                        "assignee",
                        from == null ? null : from.id(),
                        from == null ? null : from.displayName(),
                        to == null ? null : to.id(),
                        to == null ? null : to.displayName()),
                TicketBuilder.like(ticket).assignee(to));
    }

    /** Assigned from the first, so that no changelog tells of it. */
    HandoffScene createdAt(Person assignee) {
        ticket = TicketBuilder.like(ticket).assignee(assignee).build();
        return this;
    }

    HandoffScene changesSomething(Person by) {
        return changes(by, new Change.Item("labels", null, "", null, "pricing"), TicketBuilder.like(ticket));
    }

    HandoffScene moves(Person by, String status) {
        return changes(
                by,
                new Change.Item("status", null, ticket.status(), null, status),
                TicketBuilder.like(ticket).status(status));
    }

    HandoffScene finishes(Person by) {
        return changes(
                by,
                new Change.Item("status", null, ticket.status(), null, "Done"),
                TicketBuilder.like(ticket).done());
    }

    HandoffScene writes(Person by, String description) {
        String before = ((Body.Text) ticket.description()).text();
        return changes(
                by,
                new Change.Item("description", null, before, null, description),
                TicketBuilder.like(ticket).description(description));
    }

    private HandoffScene changes(@Nullable Person by, Change.Item item, TicketBuilder builder) {
        ticket = builder.changed(now.toString(), by, item).build();
        return this;
    }

    Ticket ticket() {
        return ticket;
    }

    View view() {
        Assessment assessment = ASSESSOR.assess(ticket, CROSSINGS.direction(ticket), now);
        return new View(ticket, CROSSINGS.find(ticket), ASSESSOR.grounds(ticket, assessment), decider, now);
    }

    /** The service looks at the ticket. @return what it noticed */
    List<Event> sees() {
        return clerk.observe(REF, ledger -> loop.observe(ledger, view()))
                .outcome()
                .events();
    }

    /** A comment, and then the service looks. @return what became of its first command */
    Outcome says(Person who, String text) {
        String id = "c" + ticket.comments().size();
        ticket = TicketBuilder.like(ticket)
                .comment(new Comment(id, who, new Body.Text(text), now, null, Map.of(), false))
                .build();
        sees();
        return hears(id, who, text).get(0);
    }

    /** The comment is read, perhaps not for the first time. */
    List<Outcome> hears(String commentId, Person who, String text) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Heard heard : READER.read(new Body.Text(text))) {
            outcomes.add(clerk.enter(REF, ledger -> react(ledger, heard, commentId, Actor.of(who)))
                    .outcome());
        }
        return outcomes;
    }

    private Outcome react(Ledger ledger, Heard heard, String commentId, Actor actor) {
        return heard instanceof Heard.Understood understood
                ? loop.act(ledger, understood.command(), actor, Door.comment(commentId, understood), view())
                : loop.misheard(
                        ledger, (Heard.Mistaken) heard, actor, Door.comment(commentId, (Heard.Mistaken) heard), view());
    }

    Outcome acts(Actor actor, Command command, String request) {
        return clerk.enter(REF, ledger -> loop.act(ledger, command, actor, Door.api(request), view()))
                .outcome();
    }

    Ledger ledger() {
        return store.load(REF);
    }

    Handoff handoff() {
        return Objects.requireNonNull(ledger().current());
    }

    Stage stage() {
        return handoff().stage();
    }

    /** What changed of an item since it was accepted. */
    String diff(Item item) {
        return Objects.requireNonNull(handoff().reopened().get(item)).diff().toString();
    }

    /** Hash of what the hand-off is accepted on. */
    String seal() {
        return Objects.requireNonNull(handoff().seal()).hash();
    }

    Instant now() {
        return now;
    }

    /** Sent to Gdańsk by Anna on Tuesday 10 November, 10:00 in Leeds, and taken by Kasia at 11:00. */
    static HandoffScene pickedUp() {
        HandoffScene scene = offered();
        scene.at("2026-11-10T11:00:00Z").moves(KASIA, "In Progress").sees();
        return scene;
    }

    static HandoffScene offered() {
        HandoffScene scene = new HandoffScene().at("2026-11-10T10:00:00Z");
        scene.assigns(ANNA, KASIA).sees();
        return scene;
    }

    static HandoffScene readBack() {
        HandoffScene scene = pickedUp().at("2026-11-10T12:00:00Z");
        scene.says(KASIA, "/handoff accept " + READ_BACK);
        return scene;
    }

    static HandoffScene accepted() {
        HandoffScene scene = readBack().at("2026-11-10T13:00:00Z");
        scene.says(ANNA, "/handoff confirm");
        return scene;
    }
}
