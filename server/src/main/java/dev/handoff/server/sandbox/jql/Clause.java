package dev.handoff.server.sandbox.jql;

import java.util.List;

/** A condition. There is no "not": it is pushed down to the operators while reading, as Jira does it. */
sealed interface Clause {

    record And(List<Clause> all) implements Clause {}

    record Or(List<Clause> any) implements Clause {}

    record Compare(String field, Operator operator, List<Operand> operands) implements Clause {}

    /** The opposite condition. */
    default Clause negated() {
        if (this instanceof And and) {
            return new Or(and.all().stream().map(Clause::negated).toList());
        }
        if (this instanceof Or or) {
            return new And(or.any().stream().map(Clause::negated).toList());
        }
        Compare compare = (Compare) this;
        return new Compare(compare.field(), compare.operator().opposite(), compare.operands());
    }

    sealed interface Operand {
        record Literal(String text) implements Operand {}

        record Function(String name, List<String> arguments) implements Operand {}

        record Empty() implements Operand {}
    }
}
