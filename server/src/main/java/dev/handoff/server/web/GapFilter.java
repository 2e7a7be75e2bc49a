package dev.handoff.server.web;

import dev.handoff.server.api.TicketSearch.Criteria;
import dev.handoff.server.api.TicketSearch.Judged;
import dev.handoff.server.api.Where;
import dev.handoff.server.context.Item;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which open gaps somebody wants to see, as it stands in the address. What makes no sense asks for nothing. */
public final class GapFilter {

    private static final int RADIX = 36;
    private static final String CURSOR = "[0-9a-z]{1,12}";

    @QueryParam("project")
    private @Nullable String project;

    @QueryParam("site")
    private @Nullable String site;

    @QueryParam("team")
    private @Nullable String team;

    @QueryParam("item")
    private @Nullable String item;

    @QueryParam("age")
    private @Nullable String age;

    @QueryParam("after")
    private @Nullable String after;

    /** The ages one can choose between. */
    enum Age {
        DAY(1, false),
        WEEK(7, false),
        OLDER_WEEK(7, true),
        OLDER_MONTH(30, true);

        private final int days;
        private final boolean older;

        Age(int days, boolean older) {
            this.days = days;
            this.older = older;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        Instant limit(Instant now) {
            return now.minus(Duration.ofDays(days));
        }
    }

    /** @param titled true to leave out those whose title may not be told; null for all */
    Criteria criteria(Instant now, @Nullable Boolean titled) {
        Age chosen = Arrays.stream(Age.values())
                .filter(it -> it.word().equals(age))
                .findFirst()
                .orElse(null);
        Judged judged = new Judged(
                null,
                gaps(),
                true,
                chosen == null || chosen.older ? null : chosen.limit(now),
                chosen == null || !chosen.older ? null : chosen.limit(now));
        Where where =
                Where.of(given(project) == null ? null : project().toUpperCase(Locale.ROOT), given(site), given(team));
        return new Criteria(where, judged, null, true, titled);
    }

    private List<String> gaps() {
        return Arrays.stream(Item.values())
                .map(Item::name)
                .filter(name -> name.equals(item))
                .toList();
    }

    @Nullable
    Long before() {
        return after != null && after.matches(CURSOR) ? Long.valueOf(after, RADIX) : null;
    }

    /** The address of the next page of the same list. */
    URI next(long last) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("project", project());
        values.put("site", site());
        values.put("team", team());
        values.put("item", item());
        values.put("age", age());
        values.values().removeIf(value -> String.valueOf(value).isBlank());
        values.put("after", Long.toString(last, RADIX));
        UriBuilder address = UriBuilder.fromPath("/gaps");
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.buildFromMap(values);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    public String project() {
        return Objects.requireNonNullElse(project, "");
    }

    public String site() {
        return Objects.requireNonNullElse(site, "");
    }

    public String team() {
        return Objects.requireNonNullElse(team, "");
    }

    public String item() {
        return Objects.requireNonNullElse(item, "");
    }

    public String age() {
        return Objects.requireNonNullElse(age, "");
    }
}
