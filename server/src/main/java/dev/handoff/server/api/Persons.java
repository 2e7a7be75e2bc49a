package dev.handoff.server.api;

import dev.handoff.server.access.Caller;
import dev.handoff.server.api.HandoffSearch.Account;
import dev.handoff.server.ticket.Accounts;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which person of a tracker a caller is: whoever signed in, by their e-mail address; the holder of a token, by the account that
 * it was made for. Nobody may name another than themselves.
 */
public final class Persons {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Map<String, Accounts> trackers;

    /** @param trackers by their names in the settings */
    public Persons(Map<String, Accounts> trackers) {
        this.trackers = Map.copyOf(trackers);
    }

    /** @throws ApiProblem where the caller is nobody there */
    Person on(String tracker, Caller caller) {
        Person person = find(tracker, caller);
        if (person == null || !person.active()) {
            throw new ApiProblem(ProblemKind.NO_PERSON, why(tracker, caller, person));
        }
        return person;
    }

    /** Everywhere; empty where the caller is nobody. */
    Set<Account> everywhere(Caller caller) {
        Set<Account> accounts = new HashSet<>();
        trackers.keySet().forEach(tracker -> {
            Person person = find(tracker, caller);
            if (person != null) {
                accounts.add(new Account(tracker, person.id()));
            }
        });
        if (accounts.isEmpty()) {
            throw new ApiProblem(ProblemKind.NO_PERSON, why("the tracker", caller, null));
        }
        return accounts;
    }

    private @Nullable Person find(String tracker, Caller caller) {
        Accounts accounts = trackers.get(tracker);
        String email = caller.email();
        String account = account(tracker, caller.person());
        if (accounts == null || (email == null && account == null)) {
            return null;
        }
        return asked(tracker, () -> account != null ? accounts.byId(account) : accounts.byEmail(String.valueOf(email)));
    }

    /** The account of a token holds on the tracker that it was made for: elsewhere the same id may be somebody else's. */
    private static @Nullable String account(String tracker, @Nullable String person) {
        return person != null && person.startsWith(tracker + "/") ? person.substring(tracker.length() + 1) : null;
    }

    static <T extends @Nullable Object> T asked(String tracker, Supplier<T> question) {
        try {
            return question.get();
        } catch (TrackerException.NotFound e) {
            throw new ApiProblem(
                    ProblemKind.UNKNOWN_TICKET,
                    "The tracker \"" + tracker + "\" does not show us this ticket any more");
        } catch (TrackerException e) {
            throw ApiProblem.later(
                    ProblemKind.TRACKER_UNAVAILABLE,
                    "The tracker \"" + tracker + "\" does not answer well at this moment; nothing was done",
                    SOON);
        }
    }

    private static String why(String tracker, Caller caller, @Nullable Person person) {
        if (person != null) {
            return "The account of " + person.displayName() + " is deactivated in " + tracker;
        }
        if (caller.email() != null) {
            return tracker + " shows nobody with the e-mail address " + caller.email()
                    + "; Handoff's account there must be allowed to see people's addresses";
        }
        return caller.person() == null
                ? "\"" + caller.name()
                        + "\" stands for no person; `token create --person ACCOUNT` makes a token that does"
                : "\"" + caller.name() + "\" acts as " + caller.person() + ", whom " + tracker + " does not know";
    }
}
