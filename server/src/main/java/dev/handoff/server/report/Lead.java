package dev.handoff.server.report;

import dev.handoff.server.report.history.Ownership;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A product lead who reads the report.
 *
 * @param id short and stable: it stands in addresses
 * @param mail address; blank for a lead who only reads the page
 * @param language {@code en} or {@code pl}
 * @param zone in which their week begins and their Monday morning comes
 * @param issue that carries their report as a comment; null for none
 */
public record Lead(
        String id,
        String name,
        String mail,
        String language,
        ZoneId zone,
        Ownership owns,
        @Nullable LeadIssue issue) {

    public Lead(String id, String name, String mail, String language, ZoneId zone, Ownership owns) {
        this(id, name, mail, language, zone, owns, null);
    }

    /** The same, reading another language. */
    Lead reading(String other) {
        return new Lead(id, name, mail, other, zone, owns, issue);
    }
}
