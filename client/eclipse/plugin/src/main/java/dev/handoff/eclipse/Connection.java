package dev.handoff.eclipse;

import dev.handoff.client.HandoffClient;
import dev.handoff.client.HandoffException;
import dev.handoff.client.TicketQuery;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Clients as this Eclipse is set. */
final class Connection {

    private Connection() {}

    /** @throws IllegalArgumentException when the address is none */
    static HandoffClient client(String server, String token) {
        return HandoffClient.builder()
                .server(server)
                .token(token)
                .language(Settings.texts().language())
                .proxy(new EclipseProxies(HandoffPlugin.get().getBundle().getBundleContext()))
                .build();
    }

    /** Would a token travel for all to read? Not so to this very machine. */
    static boolean isPlain(String server) {
        return server.strip().matches("(?i)http://(?!localhost\\b|127\\.|\\[::1]).*");
    }

    /** Waits for the service; says what it said. */
    static IStatus test(String server, String token) {
        try (HandoffClient client = client(server, token)) {
            client.tickets(TicketQuery.all().limit(1)).get();
            return Status.OK_STATUS;
        } catch (HandoffException | IllegalArgumentException e) {
            return new Status(IStatus.ERROR, HandoffPlugin.ID, e.getMessage(), e);
        }
    }
}
