package dev.handoff.server.links;

import dev.handoff.server.links.LinkSettings.Limits;
import dev.handoff.server.outside.Reach;
import java.time.Duration;
import java.util.List;

/** Settings that let tests ask their own servers and nothing else. */
public final class LinkSettingsForTests {

    private LinkSettingsForTests() {}

    public static LinkSettings allowing(int port, String... addresses) {
        return new LinkSettings(
                Reach.of(List.of(addresses), List.of(), List.of(port)),
                List.of(),
                new Limits(3, 100, Duration.ofSeconds(10)),
                Duration.ofSeconds(10),
                3,
                Duration.ofDays(7),
                false);
    }
}
