package dev.handoff.server.web;

import dev.handoff.server.access.Scope;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may open a page, or press its button. Every method of a page has one, or its class. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface Entry {

    /** How far somebody must be let in who has signed in. */
    Scope value() default Scope.READ;

    /** Who need not have signed in. */
    Unsigned unsigned() default Unsigned.NOBODY;

    enum Unsigned {
        NOBODY,
        /** Everybody, where {@code web.public} is on. */
        IN_PUBLIC_MODE,
        EVERYBODY
    }
}
