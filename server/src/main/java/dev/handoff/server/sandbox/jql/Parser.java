package dev.handoff.server.sandbox.jql;

import dev.handoff.server.sandbox.jql.Clause.Operand;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads tokens into a query. */
final class Parser {

    private final List<Token> tokens;
    private int at;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Query query() {
        Clause where = peek().is("order") || peek().kind() == Token.Kind.END ? null : any();
        List<Query.Order> orders = peek().is("order") ? orders() : List.of();
        if (peek().kind() != Token.Kind.END) {
            throw expecting("either 'OR' or 'AND'");
        }
        return new Query(where, orders);
    }

    private Clause any() {
        List<Clause> clauses = new ArrayList<>(List.of(all()));
        while (peek().is("or") || peek().operator("||") || peek().operator("|")) {
            next();
            clauses.add(all());
        }
        return clauses.size() == 1 ? clauses.get(0) : new Clause.Or(clauses);
    }

    private Clause all() {
        List<Clause> clauses = new ArrayList<>(List.of(one()));
        while (peek().is("and") || peek().operator("&&") || peek().operator("&")) {
            next();
            clauses.add(one());
        }
        return clauses.size() == 1 ? clauses.get(0) : new Clause.And(clauses);
    }

    private Clause one() {
        if (peek().is("not") || peek().operator("!")) {
            next();
            return one().negated();
        }
        if (peek().kind() == Token.Kind.OPEN) {
            next();
            Clause inside = any();
            expect(Token.Kind.CLOSE, "')'");
            return inside;
        }
        String field = name();
        Operator operator = operator();
        return new Clause.Compare(field, operator, operands(operator));
    }

    private String name() {
        if (peek().kind() != Token.Kind.WORD && peek().kind() != Token.Kind.QUOTED) {
            throw expecting("a field name");
        }
        return next().text();
    }

    private Operator operator() {
        Token token = next();
        String sign = token.lower();
        if (token.is("not")) {
            sign = next().is("in") ? "not in" : "";
        } else if (token.is("is") && peek().is("not")) {
            next();
            sign = "is not";
        }
        boolean possible = token.kind() == Token.Kind.OPERATOR || token.kind() == Token.Kind.WORD;
        return (possible ? Operator.of(sign) : Optional.<Operator>empty()).orElseThrow(() -> {
            at = tokens.indexOf(token);
            return expecting("operator ('=', '!=', '<', '>', '<=', '>=', '~', '!~', 'IN', 'IS')");
        });
    }

    private List<Operand> operands(Operator operator) {
        if (operator != Operator.IN && operator != Operator.NOT_IN) {
            return List.of(operand());
        }
        if (peek().kind() != Token.Kind.OPEN) {
            return List.of(operand());
        }
        next();
        List<Operand> operands = new ArrayList<>(List.of(operand()));
        while (peek().kind() == Token.Kind.COMMA) {
            next();
            operands.add(operand());
        }
        expect(Token.Kind.CLOSE, "')'");
        return operands;
    }

    private Operand operand() {
        if (peek().kind() == Token.Kind.QUOTED) {
            return new Operand.Literal(next().text());
        }
        if (peek().kind() != Token.Kind.WORD) {
            throw expecting("a value");
        }
        Token token = next();
        if (peek().kind() == Token.Kind.OPEN) {
            return new Operand.Function(token.lower(), arguments());
        }
        return token.is("empty") || token.is("null") ? new Operand.Empty() : new Operand.Literal(token.text());
    }

    private List<String> arguments() {
        next();
        List<String> arguments = new ArrayList<>();
        while (peek().kind() == Token.Kind.WORD || peek().kind() == Token.Kind.QUOTED) {
            arguments.add(next().text());
            if (peek().kind() == Token.Kind.COMMA) {
                next();
            }
        }
        expect(Token.Kind.CLOSE, "')'");
        return arguments;
    }

    private List<Query.Order> orders() {
        next();
        if (!peek().is("by")) {
            throw expecting("'by'");
        }
        next();
        List<Query.Order> orders = new ArrayList<>(List.of(order()));
        while (peek().kind() == Token.Kind.COMMA) {
            next();
            orders.add(order());
        }
        return orders;
    }

    private Query.Order order() {
        String field = name();
        boolean descending = peek().is("desc");
        if (descending || peek().is("asc")) {
            next();
        }
        return new Query.Order(field, descending);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private void expect(Token.Kind kind, String name) {
        if (peek().kind() != kind) {
            throw expecting(name);
        }
        next();
    }

    private Refusal expecting(String what) {
        Token token = peek();
        String found = token.kind() == Token.Kind.END ? "the end of the query" : "'" + token.text() + "'";
        return Refusal.badRequest("Error in the JQL Query: Expecting " + what + " but got " + found
                + ". (line 1, character " + token.position() + ")");
    }
}
