package dev.handoff.server.api;

import dev.handoff.server.api.HandoffSearch.Criteria;
import dev.handoff.server.handoff.Stage;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What hand-offs are searched by, as it stands in the address. */
public final class HandoffCriteria {

    private static final List<String> STAGES =
            Arrays.stream(Stage.values()).map(Stage::word).toList();

    @QueryParam("tracker")
    private @Nullable String tracker;

    @QueryParam("project")
    private @Nullable String project;

    @QueryParam("site")
    private @Nullable String site;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("team")
    private @Nullable String team;

    @QueryParam("stage")
    private List<String> stages = List.of();

    @QueryParam("since")
    private @Nullable String since;

    Criteria read() {
        return new Criteria(
                null,
                tracker,
                project == null ? null : project.toUpperCase(Locale.ROOT),
                site,
                from,
                to,
                team,
                stages.stream()
                        .map(stage -> Parameters.oneOf("stage", stage, STAGES))
                        .distinct()
                        .toList(),
                Parameters.since("since", since));
    }
}
