package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.context.PastSettings;
import dev.handoff.server.store.RecentSettings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code history}: what is remembered of recent tickets. */
public final class HistorySection {

    @JsonProperty
    private boolean enabled = true;

    @JsonProperty
    private String keep = "90d";

    @JsonProperty
    private int ticketsPerProject = 5_000;

    @JsonProperty
    private boolean otherProjects;

    @JsonProperty
    private int templateTickets = 5;

    @JsonProperty
    private int templatePercent = 20;

    /** Null when nothing is to be remembered. */
    public @Nullable RecentSettings settings() {
        return enabled ? new RecentSettings(keep(), ticketsPerProject(), otherProjects, past()) : null;
    }

    private Duration keep() {
        return Values.atLeast("history.keep", Values.duration("history.keep", keep), Duration.ofDays(1));
    }

    private int ticketsPerProject() {
        return Values.atMost(
                "history.ticketsPerProject",
                Values.atLeast("history.ticketsPerProject", ticketsPerProject, 10),
                20_000);
    }

    private PastSettings past() {
        int percent = Values.atLeast("history.templatePercent", templatePercent, 1);
        return new PastSettings(
                Values.atLeast("history.templateTickets", templateTickets, 2),
                Values.atMost("history.templatePercent", percent, 100));
    }

    public void check() {
        keep();
        ticketsPerProject();
        past();
    }
}
