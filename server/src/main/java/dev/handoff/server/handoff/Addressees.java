package dev.handoff.server.handoff;

import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Addressee.Role;
import dev.handoff.server.handoff.Contacts.Contact;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import dev.handoff.server.site.WorkingCalendar;
import dev.handoff.server.ticket.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds whom a question goes to: the item's owner, else the ticket's decider, else its reporter; a deputy while they are away. */
public final class Addressees {

    private final Contacts contacts;
    private final Sites sites;
    private final Calendars calendars;

    public Addressees(Contacts contacts, Sites sites, Calendars calendars) {
        this.contacts = contacts;
        this.sites = sites;
        this.calendars = calendars;
    }

    private record Candidate(Role role, Contact contact) {}

    /** @return null when there is nobody to ask but the asker */
    @Nullable
    Addressee find(Item item, View view, Direction direction, Who asker) {
        Contact owner = contacts.owners().get(item);
        return Stream.of(
                        owner == null ? null : new Candidate(Role.OWNER, owner),
                        candidate(Role.DECIDER, view.decider(), direction),
                        candidate(Role.REPORTER, view.ticket().reporter(), direction))
                .filter(Objects::nonNull)
                .filter(candidate -> !candidate.contact().who().same(asker))
                .findFirst()
                .map(candidate -> present(candidate, view.now()))
                .orElse(null);
    }

    /** Somebody whose site is unknown is taken to work where the ticket comes from. */
    private @Nullable Candidate candidate(Role role, @Nullable Person person, Direction direction) {
        if (person == null || person.isAnonymous() || !person.active()) {
            return null;
        }
        Site site = sites.of(person);
        return new Candidate(role, new Contact(Who.of(person), site == null ? direction.from() : site.id()));
    }

    private Addressee present(Candidate candidate, Instant now) {
        Set<String> passed = new HashSet<>();
        Contact contact = candidate.contact();
        while (contact != null
                && isAway(contact, now)
                && passed.add(contact.who().id())) {
            contact = contacts.deputies().get(contact.who().id());
        }
        Who first = candidate.contact().who();
        // Where nobody who could stand in is there either, the question waits for the person it belongs to.
        if (contact == null || isAway(contact, now) || contact.who().same(first)) {
            return new Addressee(first, candidate.contact().site(), candidate.role(), null);
        }
        return new Addressee(contact.who(), contact.site(), candidate.role(), first);
    }

    private boolean isAway(Contact contact, Instant now) {
        WorkingCalendar calendar = calendars.of(contact.site());
        if (calendar == null) {
            return false;
        }
        LocalDate today = calendar.dayOf(now);
        return calendar.isHoliday(today) || contacts.isAway(contact.who(), today);
    }
}
