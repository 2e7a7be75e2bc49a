package dev.handoff.server.sandbox;

import dev.handoff.server.sandbox.hooks.Retries;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox runs.
 *
 * @param port on 127.0.0.1; 0 takes a free one
 * @param data directory where the tickets are kept over restarts; null keeps them in memory only
 * @param clock says when things happen
 * @param seeded true starts with the invented firm's tickets, false with its people and projects only
 * @param retries of webhook deliveries
 */
public record SandboxSettings(int port, @Nullable Path data, InstantSource clock, boolean seeded, Retries retries) {

    /** In memory, on a free port, by the system's clock, with the firm's tickets. */
    public static SandboxSettings inMemory() {
        return new SandboxSettings(0, null, InstantSource.system(), true, Retries.LIKE_CLOUD);
    }

    public SandboxSettings withPort(int newPort) {
        return new SandboxSettings(newPort, data, clock, seeded, retries);
    }

    public SandboxSettings withData(Path directory) {
        return new SandboxSettings(port, directory, clock, seeded, retries);
    }

    public SandboxSettings withClock(InstantSource newClock) {
        return new SandboxSettings(port, data, newClock, seeded, retries);
    }

    public SandboxSettings unseeded() {
        return new SandboxSettings(port, data, clock, false, retries);
    }

    public SandboxSettings withRetries(Retries newRetries) {
        return new SandboxSettings(port, data, clock, seeded, newRetries);
    }
}
