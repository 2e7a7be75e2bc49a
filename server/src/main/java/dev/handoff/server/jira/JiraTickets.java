package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.Tickets;
import dev.handoff.server.ticket.TrackerException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads tickets over Jira's REST API. */
final class JiraTickets implements Tickets {

    private static final Pattern ID_OR_KEY = Pattern.compile("[\\p{L}\\p{N}_-]{1,255}");

    private static final List<String> FIELDS = List.of(
            "summary",
            "description",
            "project",
            "issuetype",
            "status",
            "priority",
            "components",
            "labels",
            "reporter",
            "creator",
            "assignee",
            "created",
            "updated",
            "parent",
            "subtasks",
            "issuelinks",
            "security");

    private final Wire wire;
    private final JiraSettings settings;
    private final Account account;
    private final Comments comments;
    private final Search search;
    private final People people;
    private final EpicLink epicLink;
    private final IssueReader reader;
    private final Spared spared;

    JiraTickets(
            Wire wire,
            JiraSettings settings,
            Account account,
            Comments comments,
            Search search,
            People people,
            EpicLink epicLink) {
        this.wire = wire;
        this.settings = settings;
        this.account = account;
        this.comments = comments;
        this.search = search;
        this.people = people;
        this.epicLink = epicLink;
        this.reader = new IssueReader(settings.fields());
        this.spared = new Spared(settings.name());
    }

    @Override
    public Ticket read(String idOrKey) {
        ApiCall call = issueCall(idOrKey).with("expand", "changelog");
        JsonObject issue = wire.object(call);
        people.complete(Json.object(issue, "fields"), "reporter", "creator", "assignee");
        // What belongs to the issue is asked for by the name that it has just answered to.
        return ticket(call, issue, comments.of(idOrKey), changes(idOrKey, issue), parent(issue), remoteLinks(idOrKey));
    }

    @Override
    public Page search(String jql, @Nullable String pageToken, int size) {
        return search.page(jql, pageToken, size);
    }

    @Override
    public Person self() {
        return account.self();
    }

    @Override
    public @Nullable String leadsTo(TicketKey key, String wanted) {
        Transitions.Transition way = new Transitions(wire).to(key, wanted);
        return way == null ? null : way.status();
    }

    private Ticket ticket(
            ApiCall call,
            JsonObject issue,
            List<Comment> comments,
            @Nullable List<Change> changes,
            @Nullable Ticket parent,
            @Nullable List<RemoteLink> links) {
        try {
            return reader.read(issue, comments, changes, parent, links);
        } catch (IllegalArgumentException e) {
            throw wire.unexpected(call, "an issue we can read (" + e.getMessage() + ")");
        }
    }

    private ApiCall issueCall(String idOrKey) {
        if (!ID_OR_KEY.matcher(idOrKey).matches()) {
            throw new TrackerException.NotFound(
                    settings.name() + ": '" + idOrKey + "' is neither an issue's id nor its key, such as HOM-1184");
        }
        Stream<String> epic = Stream.ofNullable(epicLink.field());
        Stream<String> own = Stream.concat(FIELDS.stream(), settings.fields().stream());
        String fields = String.join(",", Stream.concat(own, epic).distinct().toList());
        return ApiCall.get("issue", idOrKey)
                .with("fields", fields)
                .with("properties", String.join(",", settings.properties()));
    }

    /** The issue carries its newest changes; the rest is asked for only where there is a rest. */
    private @Nullable List<Change> changes(String id, JsonObject issue) {
        return settings.dialect() == JiraSettings.Dialect.CLOUD
                        && ChangelogReader.isTruncated(Json.object(issue, "changelog"))
                ? spared.read(
                        "older changes",
                        () -> ChangelogReader.list(Paging.all(wire, ApiCall.get("issue", id, "changelog"), "values")))
                : null;
    }

    /** A parent that we may not see is as good as none; one that cannot be reached just now is not. */
    private @Nullable Ticket parent(JsonObject issue) {
        String key = epicLink.parentKey(issue);
        if (key == null) {
            return null;
        }
        ApiCall call = issueCall(key);
        return spared.read(
                "the parent", () -> ticket(call, wire.object(call), comments.of(key), List.of(), null, null));
    }

    /** Null where issue linking is switched off in this Jira, which it says with 403, or does not exist. */
    private @Nullable List<RemoteLink> remoteLinks(String id) {
        return spared.read(
                "remote links",
                () -> wire.list(ApiCall.get("issue", id, "remotelink")).stream()
                        .map(JiraTickets::remoteLink)
                        .toList());
    }

    private static RemoteLink remoteLink(JsonElement json) {
        JsonObject object = Json.object(json, "object");
        return new RemoteLink(
                Json.filled(json, "id"),
                Json.filled(json, "globalId"),
                Json.text(object, "url"),
                Json.text(object, "title"),
                Json.text(object, "summary"));
    }
}
