package dev.handoff.server.report;

import dev.handoff.server.report.history.Ownership;
import java.time.ZoneId;

/**
 * A product lead who reads the report.
 *
 * @param id short and stable: it stands in addresses
 * @param mail address; blank for a lead who only reads the page
 * @param language {@code en} or {@code pl}
 * @param zone in which their week begins and their Monday morning comes
 */
public record Lead(String id, String name, String mail, String language, ZoneId zone, Ownership owns) {}
