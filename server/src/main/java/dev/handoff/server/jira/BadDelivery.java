package dev.handoff.server.jira;

/** A webhook's body that is no delivery of Jira; the message says why, for the sender's log. */
public final class BadDelivery extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadDelivery(String reason) {
        super(reason);
    }
}
