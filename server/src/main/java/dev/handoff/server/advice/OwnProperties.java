package dev.handoff.server.advice;

import java.util.Set;

/** The entity properties that Handoff keeps on tickets and comments; to be read with each ticket. */
public final class OwnProperties {

    public static final Set<String> KEYS = Set.of(Fingerprint.PROPERTY, Remembered.PROPERTY);

    private OwnProperties() {}
}
