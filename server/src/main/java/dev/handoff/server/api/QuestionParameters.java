package dev.handoff.server.api;

import dev.handoff.server.access.Caller;
import dev.handoff.server.api.HandoffSearch.Account;
import dev.handoff.server.api.HandoffSearch.QuestionCriteria;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What questions are searched by, as it stands in the address. */
public final class QuestionParameters {

    private static final List<String> STATES = List.of("open", "answered", "lapsed");

    @QueryParam("tracker")
    private @Nullable String tracker;

    @QueryParam("project")
    private @Nullable String project;

    @QueryParam("site")
    private @Nullable String site;

    @QueryParam("team")
    private @Nullable String team;

    @QueryParam("state")
    private @Nullable String state;

    @QueryParam("addressee")
    private @Nullable String addressee;

    @QueryParam("asker")
    private @Nullable String asker;

    QuestionCriteria read(Persons persons, Caller caller) {
        return new QuestionCriteria(
                null,
                tracker,
                project == null ? null : project.toUpperCase(Locale.ROOT),
                site,
                team,
                state == null ? null : Parameters.oneOf("state", state, STATES),
                people(addressee, persons, caller),
                people(asker, persons, caller));
    }

    /** {@code me} is whoever asks. */
    private static @Nullable Set<Account> people(@Nullable String who, Persons persons, Caller caller) {
        if (who == null) {
            return null;
        }
        return who.strip().equalsIgnoreCase("me") ? persons.everywhere(caller) : Set.of(new Account(null, who.strip()));
    }
}
