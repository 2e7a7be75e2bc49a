package dev.handoff.server.outside;

import java.io.IOException;

/** An address is not asked; the message says why, as in "its address is private". */
public final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(String why) {
        super(why);
    }

    /** Why, for people. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
