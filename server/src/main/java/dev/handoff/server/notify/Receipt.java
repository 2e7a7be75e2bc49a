package dev.handoff.server.notify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. */
public sealed interface Receipt {

    /** Any answer from 200 to 299. */
    record Taken() implements Receipt {}

    /**
     * @param why for people
     * @param busy it asked to be spared for a while, with all that is meant for it
     * @param pause how long, where it said so
     */
    record Failed(String why, boolean busy, @Nullable Duration pause) implements Receipt {}

    /** 410: nothing may be sent there any more. */
    record Gone() implements Receipt {}
}
