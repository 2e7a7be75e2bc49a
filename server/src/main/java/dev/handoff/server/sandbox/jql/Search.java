package dev.handoff.server.sandbox.jql;

import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Finds tickets. */
public final class Search {

    private final Scope scope;

    public Search(Tracker tracker, User user) {
        scope = new Scope(tracker, user, tracker.now());
    }

    public List<Issue> find(Query query) {
        return scope.tracker().issues().stream()
                .filter(test(query))
                .sorted(order(query))
                .toList();
    }

    public boolean matches(Query query, Issue issue) {
        return test(query).test(issue);
    }

    private Predicate<Issue> test(Query query) {
        return query.where() == null ? issue -> true : new Match(scope).of(query.where());
    }

    /** Newest first where the query does not say. */
    private Comparator<Issue> order(Query query) {
        Comparator<Issue> newest =
                Comparator.comparing((Issue issue) -> Long.valueOf(issue.id())).reversed();
        return query.orders().stream()
                .map(by -> by.descending()
                        ? comparing(Terms.get(by.field())).reversed()
                        : comparing(Terms.get(by.field())))
                .reduce(Comparator::thenComparing)
                .map(order -> order.thenComparing(newest))
                .orElse(newest);
    }

    @SuppressWarnings("unchecked")
    private Comparator<Issue> comparing(Term term) {
        return (a, b) -> ((Comparable<Object>) term.sortKey(a, scope)).compareTo(term.sortKey(b, scope));
    }
}
