package dev.handoff.server.sandbox.hooks;

import java.time.Duration;

/**
 * How often and when Cloud tries again. Data Center never does.
 *
 * @param most after the first attempt
 * @param pause between attempts; Cloud waits five to fifteen minutes, a test hardly at all
 * @param timeout for an answer
 */
public record Retries(int most, Duration pause, Duration timeout) {

    public static final Retries LIKE_CLOUD = new Retries(5, Duration.ofMinutes(5), Duration.ofSeconds(30));
}
