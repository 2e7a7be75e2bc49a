package dev.handoff.server.jira;

import dev.handoff.server.ticket.Person;
import org.jspecify.annotations.Nullable;

/** The account we are signed in as; asked for once, since it belongs to the credentials. */
final class Account {

    private final Wire wire;
    private volatile @Nullable Person self;

    Account(Wire wire) {
        this.wire = wire;
    }

    Person self() {
        Person known = self;
        return known != null ? known : confirm();
    }

    /** Asks again. @throws dev.handoff.server.ticket.TrackerException.Unauthorised when we are not signed in any more */
    Person confirm() {
        ApiCall call = ApiCall.get("myself");
        Person told = PersonReader.read(wire.object(call));
        if (told == null || told.id().isBlank()) {
            throw wire.unexpected(call, "an account");
        }
        self = told;
        return told;
    }
}
