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
        if (known == null) {
            ApiCall call = ApiCall.get("myself");
            known = PersonReader.read(wire.object(call));
            if (known == null || known.id().isBlank()) {
                throw wire.unexpected(call, "an account");
            }
            self = known;
        }
        return known;
    }
}
