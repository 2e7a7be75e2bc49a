package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/** {@code web}: the pages that people open. */
public final class WebSection {

    private static final Duration SHORTEST = Duration.ofMinutes(5);

    @JsonProperty("public")
    private boolean readableByAll;

    @JsonProperty
    private String signedIn = "12h";

    @JsonProperty
    private int tryPerMinute = 60;

    /** May everybody read who reaches the port? */
    public boolean isPublic() {
        return readableByAll;
    }

    /** How long somebody stays signed in. */
    public Duration signedIn() {
        return Values.atLeast("web.signedIn", Values.duration("web.signedIn", signedIn), SHORTEST);
    }

    public int tryPerMinute() {
        return Values.atLeast("web.tryPerMinute", tryPerMinute, 1);
    }

    public void check() {
        signedIn();
        tryPerMinute();
    }
}
