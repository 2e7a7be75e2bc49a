package dev.handoff.server.sandbox.tracker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What does not change while the sandbox runs: people, groups, projects, issue types, the workflow. */
public record Firm(
        String name,
        List<User> users,
        List<Project> projects,
        List<IssueType> types,
        List<Status> statuses,
        Map<String, String> priorities) {

    public Firm {
        users = List.copyOf(users);
        projects = List.copyOf(projects);
        types = List.copyOf(types);
        statuses = List.copyOf(statuses);
    }

    public Optional<User> user(String who) {
        return users.stream().filter(user -> user.answersTo(who)).findFirst();
    }

    /** @throws IllegalArgumentException when nobody is called so */
    public User knownUser(String who) {
        return user(who).orElseThrow(() -> new IllegalArgumentException("no user '" + who + "' in the sandbox"));
    }

    public Optional<Project> project(String idOrKey) {
        return first(
                projects,
                project ->
                        project.key().equalsIgnoreCase(idOrKey) || project.id().equals(idOrKey));
    }

    public Optional<IssueType> type(String idOrName) {
        return first(types, type -> type.id().equals(idOrName) || type.name().equalsIgnoreCase(idOrName));
    }

    public Optional<Status> status(String idOrName) {
        return first(
                statuses,
                status -> status.id().equals(idOrName) || status.name().equalsIgnoreCase(idOrName));
    }

    /** The id of a priority, by id or name. */
    public Optional<String> priority(String idOrName) {
        return priorities.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(idOrName) || entry.getValue().equalsIgnoreCase(idOrName))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public Stream<String> groups() {
        return users.stream().flatMap(user -> user.groups().stream()).distinct().sorted();
    }

    public List<User> members(String group) {
        return users.stream().filter(user -> user.groups().contains(group)).toList();
    }

    private static <T> Optional<T> first(List<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }
}
