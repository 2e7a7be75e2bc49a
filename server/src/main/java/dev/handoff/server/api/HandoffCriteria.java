package dev.handoff.server.api;

import dev.handoff.server.api.HandoffSearch.Criteria;
import dev.handoff.server.handoff.Stage;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What hand-offs are searched by, as it stands in the address. */
public final class HandoffCriteria {

    private static final List<String> STAGES =
            Arrays.stream(Stage.values()).map(Stage::word).toList();

    @BeanParam
    private WhereParameters where = new WhereParameters();

    @QueryParam("stage")
    private List<String> stages = List.of();

    @QueryParam("since")
    private @Nullable String since;

    Criteria read() {
        return new Criteria(
                null,
                where.read(),
                stages.stream()
                        .map(stage -> Parameters.oneOf("stage", stage, STAGES))
                        .distinct()
                        .toList(),
                Parameters.since("since", since));
    }
}
