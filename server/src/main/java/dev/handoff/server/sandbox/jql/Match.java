package dev.handoff.server.sandbox.jql;

import dev.handoff.server.sandbox.jql.Clause.Operand;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Turns a condition into a test on tickets; complains about unknown fields, values and operators while doing so. */
final class Match {

    private final Scope scope;

    Match(Scope scope) {
        this.scope = scope;
    }

    Predicate<Issue> of(Clause clause) {
        if (clause instanceof Clause.And and) {
            return and.all().stream().map(this::of).reduce(issue -> true, Predicate::and);
        }
        if (clause instanceof Clause.Or or) {
            return or.any().stream().map(this::of).reduce(issue -> false, Predicate::or);
        }
        Clause.Compare compare = (Clause.Compare) clause;
        Term term = Terms.get(compare.field());
        Predicate<Issue> any = issue -> false;
        for (Operand operand : compare.operands()) {
            any = any.or(positive(compare, term, operand));
        }
        return compare.operator().negative() ? negative(compare, term, any) : any;
    }

    /** As in Jira, {@code labels != x} leaves out tickets without labels; only {@code is not EMPTY} looks at emptiness. */
    private Predicate<Issue> negative(Clause.Compare compare, Term term, Predicate<Issue> any) {
        boolean aboutEmptiness = compare.operands().stream().allMatch(Operand.Empty.class::isInstance);
        return aboutEmptiness ? any.negate() : any.negate().and(empty(term).negate());
    }

    private Predicate<Issue> positive(Clause.Compare compare, Term term, Operand operand) {
        Operator operator = compare.operator();
        if (operand instanceof Operand.Empty) {
            require(!operator.ordering(), compare);
            return empty(term);
        }
        require(operator != Operator.IS && operator != Operator.IS_NOT, compare);
        if (term instanceof Term.Moment moment) {
            require(operator != Operator.LIKE && operator != Operator.NOT_LIKE, compare);
            return moment(compare, moment, new Moments(scope, compare.field()).read(operand));
        }
        if (term instanceof Term.Text text) {
            require(operator == Operator.LIKE || operator == Operator.NOT_LIKE, compare);
            return issue -> Words.found(literal(operand), text.text().apply(issue));
        }
        require(operator != Operator.LIKE && operator != Operator.NOT_LIKE, compare);
        return term instanceof Term.Rank rank
                ? rank(operator, rank, operand)
                : choice(compare, (Term.Choice) term, operand);
    }

    private Predicate<Issue> choice(Clause.Compare compare, Term.Choice choice, Operand operand) {
        require(!compare.operator().ordering(), compare);
        Set<String> accepted = Set.copyOf(accepted(compare, choice, operand));
        return issue -> choice.values().apply(issue, scope).stream().anyMatch(accepted::contains);
    }

    private List<String> accepted(Clause.Compare compare, Term.Choice choice, Operand operand) {
        if (operand instanceof Operand.Function function) {
            if (function.name().equals("currentuser")) {
                return List.of(scope.user().key());
            }
            if (function.name().equals("membersof")) {
                return members(function);
            }
        }
        String text = literal(operand);
        List<String> accepted = choice.accepted().apply(text, scope);
        if (accepted.isEmpty()) {
            throw Refusal.badRequest(
                    "The value '" + text + "' does not exist for the field '" + compare.field() + "'.");
        }
        return accepted;
    }

    private List<String> members(Operand.Function function) {
        List<String> members = new ArrayList<>();
        for (String group : function.arguments()) {
            scope.firm().members(group).forEach(user -> members.add(user.key()));
        }
        return members;
    }

    private Predicate<Issue> rank(Operator operator, Term.Rank rank, Operand operand) {
        Issue other = rank.issue().apply(literal(operand), scope);
        if (!operator.ordering()) {
            return issue -> issue.id().equals(other.id());
        }
        // Keys compare only within a project.
        String project = rank.value().apply(other).replaceAll("\\d+$", "");
        return issue -> rank.value().apply(issue).replaceAll("\\d+$", "").equals(project)
                && holds(
                        operator, rank.rank().apply(issue).compareTo(rank.rank().apply(other)));
    }

    private static Predicate<Issue> moment(Clause.Compare compare, Term.Moment moment, Instant at) {
        Operator operator = compare.operator().ordering() ? compare.operator() : Operator.EQUALS;
        return issue -> holds(operator, moment.at().apply(issue).compareTo(at));
    }

    private static boolean holds(Operator operator, int comparison) {
        return switch (operator) {
            case LESS -> comparison < 0;
            case NOT_LESS -> comparison >= 0;
            case GREATER -> comparison > 0;
            case NOT_GREATER -> comparison <= 0;
            default -> comparison == 0;
        };
    }

    private Predicate<Issue> empty(Term term) {
        if (term instanceof Term.Choice choice) {
            return issue -> choice.values().apply(issue, scope).isEmpty();
        }
        return term instanceof Term.Text text
                ? issue -> text.text().apply(issue).isBlank()
                : issue -> false;
    }

    private static String literal(Operand operand) {
        if (operand instanceof Operand.Literal literal) {
            return literal.text();
        }
        Operand.Function function = (Operand.Function) operand;
        throw Refusal.badRequest("Unable to find JQL function '" + function.name() + "("
                + String.join(", ", function.arguments()) + ")'.");
    }

    private static void require(boolean supported, Clause.Compare compare) {
        if (!supported) {
            throw Refusal.badRequest("The operator '" + compare.operator().sign() + "' is not supported by the '"
                    + compare.field() + "' field.");
        }
    }
}
