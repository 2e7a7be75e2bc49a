package dev.handoff.server.handoff;

import dev.handoff.server.context.Item;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Whom to ask, as configured.
 *
 * @param owners who answers for an item in every ticket
 * @param deputies who stands in for somebody, by that person's id
 * @param absences when people are away
 */
public record Contacts(Map<Item, Contact> owners, Map<String, Contact> deputies, List<Absence> absences) {

    public Contacts {
        owners = Map.copyOf(owners);
        deputies = Map.copyOf(deputies);
        absences = List.copyOf(absences);
    }

    public static Contacts none() {
        return new Contacts(Map.of(), Map.of(), List.of());
    }

    /** @param site id of the site where they work */
    public record Contact(Who who, String site) {}

    /** @param until the last day away */
    public record Absence(String person, LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    boolean isAway(Who who, LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.person().equals(who.id()) && absence.covers(day));
    }
}
