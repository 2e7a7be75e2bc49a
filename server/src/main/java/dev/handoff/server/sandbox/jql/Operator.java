package dev.handoff.server.sandbox.jql;

import java.util.Arrays;
import java.util.Optional;

/** What stands between a field and its value. */
enum Operator {
    EQUALS("="),
    NOT_EQUALS("!="),
    IN("in"),
    NOT_IN("not in"),
    LIKE("~"),
    NOT_LIKE("!~"),
    LESS("<"),
    NOT_LESS(">="),
    GREATER(">"),
    NOT_GREATER("<="),
    IS("is"),
    IS_NOT("is not");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    static Optional<Operator> of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst();
    }

    Operator opposite() {
        return switch (this) {
            case EQUALS -> NOT_EQUALS;
            case NOT_EQUALS -> EQUALS;
            case IN -> NOT_IN;
            case NOT_IN -> IN;
            case LIKE -> NOT_LIKE;
            case NOT_LIKE -> LIKE;
            case LESS -> NOT_LESS;
            case NOT_LESS -> LESS;
            case GREATER -> NOT_GREATER;
            case NOT_GREATER -> GREATER;
            case IS -> IS_NOT;
            case IS_NOT -> IS;
        };
    }

    boolean negative() {
        return this == NOT_EQUALS || this == NOT_IN || this == NOT_LIKE || this == IS_NOT;
    }

    boolean ordering() {
        return this == LESS || this == NOT_LESS || this == GREATER || this == NOT_GREATER;
    }
}
