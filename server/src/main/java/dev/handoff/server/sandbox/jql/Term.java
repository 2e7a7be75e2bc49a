package dev.handoff.server.sandbox.jql;

import dev.handoff.server.sandbox.tracker.Issue;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A field as JQL sees it. */
sealed interface Term {

    /** @return how it sorts */
    Comparable<?> sortKey(Issue issue, Scope scope);

    /**
     * One of a number of values, such as a status.
     *
     * @param values the values of a ticket, folded
     * @param accepted folded values that a word of the query stands for; empty when there is no such thing
     */
    record Choice(BiFunction<Issue, Scope, List<String>> values, BiFunction<String, Scope, List<String>> accepted)
            implements Term {
        @Override
        public Comparable<?> sortKey(Issue issue, Scope scope) {
            return String.join(" ", values.apply(issue, scope));
        }
    }

    /** Something that goes up, such as the key. */
    record Rank(Function<Issue, String> value, Function<Issue, Long> rank, BiFunction<String, Scope, Issue> issue)
            implements Term {
        @Override
        public Comparable<?> sortKey(Issue issue, Scope scope) {
            return value.apply(issue).replaceAll("\\d+$", "") + String.format("%012d", rank.apply(issue));
        }
    }

    record Moment(Function<Issue, Instant> at) implements Term {
        @Override
        public Comparable<?> sortKey(Issue issue, Scope scope) {
            return at.apply(issue);
        }
    }

    record Text(Function<Issue, String> text) implements Term {
        @Override
        public Comparable<?> sortKey(Issue issue, Scope scope) {
            return text.apply(issue);
        }
    }
}
