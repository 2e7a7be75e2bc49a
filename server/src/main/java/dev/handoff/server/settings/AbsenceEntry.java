package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.handoff.Contacts.Absence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry of {@code handoff.absences}: when somebody is away. */
final class AbsenceEntry {

    @JsonProperty
    private String user = "";

    @JsonProperty
    private @Nullable LocalDate from;

    @JsonProperty
    private @Nullable LocalDate until;

    Absence absence(String key) {
        if (from == null || until == null || until.isBefore(from)) {
            throw new SettingsException(
                    key, "needs the days from and until, the last day away, in this order; for example 2026-12-24");
        }
        return new Absence(ContactEntry.filled(key + ".user", user), from, until);
    }
}
