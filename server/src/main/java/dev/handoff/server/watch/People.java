package dev.handoff.server.watch;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people whom a ticket names. */
final class People {

    private static final int SHORTEST_NAME = 5;

    private People() {}

    private static Stream<Person> of(Ticket ticket) {
        Stream<@Nullable Person> named = Stream.of(ticket.reporter(), ticket.assignee(), ticket.creator());
        return Stream.of(
                        named,
                        ticket.comments().stream().<@Nullable Person>map(Comment::author),
                        ticket.changes().stream().<@Nullable Person>map(Change::author))
                .<@Nullable Person>flatMap(people -> people)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(person -> !person.isAnonymous());
    }

    /** The same person as the ticket knows them best: the fields tell more of people than its comments do. */
    static Person inFull(Ticket ticket, Person person) {
        return of(ticket)
                .filter(known -> known.same(person))
                .filter(known -> known.timeZone() != null || !known.groups().isEmpty())
                .findFirst()
                .orElse(person);
    }

    /** Somebody by id; null when the ticket does not name them. */
    static @Nullable Person find(Ticket ticket, String id) {
        return of(ticket).filter(person -> person.id().equals(id)).findFirst().orElse(null);
    }

    /** Somebody as the ticket knows them; one whom it does not name, such as the owner of an item, with id and name only. */
    static Person orByName(Ticket ticket, Who who) {
        Person known = find(ticket, who.id());
        return known != null ? known : new Person(who.id(), null, who.name(), null, null, Set.of(), true);
    }

    /** The person whom DECISION names, where that is somebody of the ticket. */
    static @Nullable Person decider(Ticket ticket, Assessment assessment) {
        var answer = assessment.answer(Item.DECISION);
        return answer.state().isGap()
                ? null
                : of(ticket)
                        .filter(person -> person.displayName().length() >= SHORTEST_NAME
                                && answer.evidence().contains(person.displayName()))
                        .findFirst()
                        .orElse(null);
    }

    /** What Data Center mentions people by. */
    static Map<String, String> logins(Ticket ticket) {
        Map<String, String> logins = new HashMap<>();
        of(ticket).forEach(person -> {
            String login = person.name();
            if (login != null && !person.id().isBlank()) {
                logins.put(person.id(), login);
            }
        });
        return logins;
    }
}
