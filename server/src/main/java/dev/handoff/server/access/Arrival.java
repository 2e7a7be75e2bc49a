package dev.handoff.server.access;

/** How somebody comes back from the identity provider. */
public sealed interface Arrival {

    /** The page they wanted when they left. */
    String back();

    record Welcome(Caller caller, String back) implements Arrival {}

    record Turned(Why why, String back) implements Arrival {}

    enum Why {
        /** Nobody who left, or who left too long ago, or who came back already. */
        LOST,
        /** The provider, or the person there, said no. */
        DECLINED,
        /** The provider cannot be asked. */
        AWAY,
        /** What the provider said does not hold. */
        REFUSED,
        /** Known to the provider, but no scope here is meant for them. */
        NOBODY
    }
}
