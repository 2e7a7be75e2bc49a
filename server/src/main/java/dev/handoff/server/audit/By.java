package dev.handoff.server.audit;

import java.time.Instant;

/** Who does something to the service itself, and through which door. */
public record By(String who, String door) {

    /** The service, for itself. */
    public static final By SERVICE = new By(Fact.HANDOFF, "service");

    /**
     * Somebody at the machine's command line.
     *
     * @param account as the machine knows them
     */
    public static By command(String account, String command) {
        return new By(account, "command:" + command);
    }

    /** @param id of the caller, for example {@code token:12} */
    public static By api(String id, String name) {
        return new By(id + " " + name, "api:" + id);
    }

    public Fact did(String what, String about, String why, Instant at) {
        return new Fact(at, who, what, about, why, door);
    }
}
