package dev.handoff.server.sandbox.jql;

import dev.handoff.server.sandbox.markup.Prose;
import dev.handoff.server.sandbox.tracker.Fields;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.IssueType;
import dev.handoff.server.sandbox.tracker.Project;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.Status;
import dev.handoff.server.sandbox.tracker.User;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields that can be searched, under all their names. */
final class Terms {

    private static final Term KEY =
            new Term.Rank(Issue::key, Terms::number, (text, scope) -> issue(text, scope, "key"));
    private static final Term CONTEXT = new Term.Text(issue -> prose(issue, Fields.CONTEXT));
    private static final Term PARENT = new Term.Choice(
            (issue, scope) -> issue.texts("parent"),
            (text, scope) -> List.of(issue(text, scope, "parent").id()));

    private static final Map<String, Term> ALL = Map.ofEntries(
            Map.entry("key", KEY),
            Map.entry("issuekey", KEY),
            Map.entry("issue", KEY),
            Map.entry(
                    "id",
                    new Term.Rank(
                            Issue::id, issue -> Long.valueOf(issue.id()), (text, scope) -> issue(text, scope, "id"))),
            Map.entry("project", new Term.Choice((issue, scope) -> List.of(issue.project()), Terms::projects)),
            Map.entry("status", new Term.Choice((issue, scope) -> issue.texts("status"), Terms::statuses)),
            Map.entry("statuscategory", new Term.Choice(Terms::category, Terms::categories)),
            Map.entry("issuetype", type()),
            Map.entry("type", type()),
            Map.entry(
                    "priority",
                    new Term.Choice(
                            (issue, scope) -> issue.texts("priority"),
                            (text, scope) ->
                                    scope.firm().priority(text).stream().toList())),
            Map.entry("labels", free("labels")),
            Map.entry("component", free("components")),
            Map.entry("components", free("components")),
            Map.entry("resolution", free("resolution")),
            Map.entry("team", free(Fields.TEAM)),
            Map.entry("cf[10102]", free(Fields.TEAM)),
            Map.entry("assignee", person("assignee")),
            Map.entry("reporter", person("reporter")),
            Map.entry("creator", person("creator")),
            Map.entry("parent", PARENT),
            Map.entry("epic link", PARENT),
            Map.entry("cf[10100]", PARENT),
            Map.entry("updated", new Term.Moment(Issue::updated)),
            Map.entry("updateddate", new Term.Moment(Issue::updated)),
            Map.entry("created", new Term.Moment(Issue::created)),
            Map.entry("createddate", new Term.Moment(Issue::created)),
            Map.entry("summary", new Term.Text(Issue::summary)),
            Map.entry("description", new Term.Text(issue -> prose(issue, "description"))),
            Map.entry("comment", new Term.Text(Terms::comments)),
            Map.entry("context", CONTEXT),
            Map.entry("cf[10101]", CONTEXT),
            Map.entry("text", new Term.Text(Terms::everything)));

    private Terms() {}

    static Term get(String field) {
        return Optional.ofNullable(ALL.get(field.toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> Refusal.badRequest(
                        "Field '" + field + "' does not exist or you do not have permission to view it."));
    }

    private static Term.Choice type() {
        return new Term.Choice(
                (issue, scope) -> issue.texts("issuetype"),
                (text, scope) ->
                        scope.firm().type(text).map(IssueType::id).stream().toList());
    }

    /** Any word may be a value; case does not matter. */
    private static Term.Choice free(String field) {
        return new Term.Choice(
                (issue, scope) -> issue.texts(field).stream().map(Terms::fold).toList(),
                (text, scope) -> List.of(fold(text)));
    }

    private static Term.Choice person(String field) {
        BiFunction<String, Scope, List<String>> accepted = (text, scope) -> Stream.concat(
                        scope.firm().user(text).stream(),
                        scope.firm().users().stream()
                                .filter(user -> user.displayName().equalsIgnoreCase(text)))
                .map(User::key)
                .distinct()
                .toList();
        return new Term.Choice((issue, scope) -> issue.texts(field), accepted);
    }

    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static long number(Issue issue) {
        return Long.parseLong(issue.key().substring(issue.key().lastIndexOf('-') + 1));
    }

    private static Issue issue(String text, Scope scope, String field) {
        return scope.tracker()
                .find(text)
                .orElseThrow(() -> Refusal.badRequest(
                        "An issue with key '" + text + "' does not exist for field '" + field + "'."));
    }

    private static List<String> projects(String text, Scope scope) {
        return scope.firm().projects().stream()
                .filter(project -> project.name().equalsIgnoreCase(text)
                        || project.key().equalsIgnoreCase(text)
                        || project.id().equals(text))
                .map(Project::key)
                .toList();
    }

    private static List<String> statuses(String text, Scope scope) {
        return scope.firm().status(text).map(Status::id).stream().toList();
    }

    private static List<String> category(Issue issue, Scope scope) {
        return scope
                .firm()
                .status(issue.text("status"))
                .map(status -> status.category().name())
                .stream()
                .toList();
    }

    private static List<String> categories(String text, Scope scope) {
        return Stream.of(Status.Category.values())
                .filter(category -> text.equalsIgnoreCase(category.title())
                        || text.equalsIgnoreCase(category.key())
                        || text.equals(String.valueOf(category.id())))
                .map(Enum::name)
                .toList();
    }

    private static String prose(Issue issue, String field) {
        return issue.prose(field).map(Prose::wiki).orElse("");
    }

    private static String comments(Issue issue) {
        return issue.comments().stream().map(comment -> comment.body().wiki()).collect(Collectors.joining("\n"));
    }

    private static String everything(Issue issue) {
        return String.join(
                "\n", issue.summary(), prose(issue, "description"), prose(issue, Fields.CONTEXT), comments(issue));
    }
}
