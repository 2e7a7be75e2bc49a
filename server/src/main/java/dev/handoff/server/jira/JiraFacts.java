package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a Jira tells about itself and about what our account may do there. */
public final class JiraFacts {

    /** What Handoff needs in each project: to read, to keep its comment, to link sources, and to set labels. */
    public static final List<String> NEEDED_PERMISSIONS =
            List.of("BROWSE_PROJECTS", "ADD_COMMENTS", "EDIT_OWN_COMMENTS", "LINK_ISSUES", "EDIT_ISSUES");

    private final Wire wire;
    private final ApiVersion version;

    JiraFacts(Wire wire, ApiVersion version) {
        this.wire = wire;
        this.version = version;
    }

    public Server server() {
        JsonObject json = wire.object(ApiCall.get("serverInfo"));
        return new Server(
                Json.text(json, "serverTitle"),
                Json.text(json, "version"),
                Json.filled(json, "deploymentType"),
                Json.filled(json, "baseUrl"),
                JiraTime.read(Json.string(json, "serverTime")));
    }

    /**
     * @throws dev.handoff.server.ticket.TrackerException.NotFound when there is no such project or we may not see it
     */
    public Permissions permissions(String project) {
        return permissions(project, NEEDED_PERMISSIONS);
    }

    /** May our account move the project's tickets along their workflow? Only a gate that moves tickets back needs that. */
    public boolean mayMove(String project) {
        return permissions(project, List.of("TRANSITION_ISSUES")).missing().isEmpty();
    }

    private Permissions permissions(String project, List<String> needed) {
        JsonObject json = wire.object(version.permissions(project, needed));
        JsonObject granted = Json.object(json, "permissions");
        Set<String> missing = new LinkedHashSet<>();
        for (String key : needed) {
            if (!Json.flag(Json.object(granted, key), "havePermission", false)) {
                missing.add(key);
            }
        }
        return new Permissions(project, missing);
    }

    /** Every field, the custom ones among them. */
    public List<Field> fields() {
        return wire.list(ApiCall.get("field")).stream().map(JiraFacts::field).toList();
    }

    /** The names of all statuses, to check a configuration against. */
    public List<String> statuses() {
        return wire.list(ApiCall.get("status")).stream()
                .map(status -> Json.text(status, "name"))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }

    private static Field field(JsonElement json) {
        return new Field(
                Json.text(json, "id"), Json.text(json, "name"), Json.filled(Json.object(json, "schema"), "custom"));
    }

    /**
     * @param title as the administrator named it
     * @param deploymentType {@code Cloud}, {@code Server} (also said by Data Center); null on old versions
     * @param baseUrl the address Jira believes to have
     * @param time null where it was not told
     */
    public record Server(
            String title,
            String version,
            @Nullable String deploymentType,
            @Nullable String baseUrl,
            @Nullable Instant time) {

        /** How far the server's clock is ahead of ours; null when it did not tell its time. */
        public @Nullable Duration ahead(Instant now) {
            return time == null ? null : Duration.between(now, time);
        }
    }

    /** @param missing which of those asked for our account lacks in the project */
    public record Permissions(String project, Set<String> missing) {
        public Permissions {
            missing = Set.copyOf(missing);
        }
    }

    /** @param customType for example {@code com.pyxis.greenhopper.jira:gh-epic-link}; null for a system field */
    public record Field(String id, String name, @Nullable String customType) {}
}
