package dev.handoff.client;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One walk through what waits. */
final class OutboxRound {

    private final OutboxFolder folder;
    private final HandoffClient client;
    private final InstantSource clock;
    private final Set<String> stopped = new HashSet<>();
    private final List<Outbox.Sent> sent = new ArrayList<>();

    OutboxRound(OutboxFolder folder, HandoffClient client, InstantSource clock) {
        this.folder = folder;
        this.client = client;
        this.clock = clock;
    }

    List<Outbox.Sent> run() {
        for (QueuedAction action : folder.all()) {
            if (action.refusal() != null || !action.server().equals(client.server())) {
                continue;
            }
            if (stopped.contains(action.key())) {
                setAside(
                        action,
                        "An earlier action on " + action.key()
                                + " was not taken, and this one was given without knowing that. Look at the ticket and"
                                + " give it again.");
            } else if (!send(action)) {
                break;
            }
        }
        return List.copyOf(sent);
    }

    /** @return false when the service cannot be reached, and the rest has to wait */
    private boolean send(QueuedAction action) {
        if (forgotten(action)) {
            setAside(
                    action,
                    "It may have arrived on " + action.triedAt()
                            + "; the service was away too long to tell. Look at the ticket and give it again if it is"
                            + " not there.");
            return true;
        }
        QueuedAction tried = action.tried(clock.instant().toString());
        folder.replace(tried);
        try {
            CommandResult result =
                    client.command(tried.key(), tried.command(), tried.id()).get();
            folder.remove(tried);
            sent.add(new Outbox.Sent(tried, result));
            return true;
        } catch (HandoffException failure) {
            return settle(tried, failure);
        }
    }

    private boolean settle(QueuedAction action, HandoffException failure) {
        if (failure.mayPass() || failure instanceof HandoffException.Unauthorised) {
            return false;
        }
        setAside(action, String.valueOf(failure.getMessage()));
        return true;
    }

    private boolean forgotten(QueuedAction action) {
        return action.triedAt() != null
                && Instant.parse(action.triedAt()).plus(Outbox.REMEMBERED).isBefore(clock.instant());
    }

    private void setAside(QueuedAction action, String why) {
        stopped.add(action.key());
        folder.replace(action.refused(why));
    }
}
