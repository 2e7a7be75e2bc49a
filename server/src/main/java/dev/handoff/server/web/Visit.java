package dev.handoff.server.web;

import dev.handoff.server.access.Caller;
import dev.handoff.server.access.Scope;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request for a page: who asks, in which language, and for what.
 *
 * @param caller null for somebody who has not signed in
 * @param address path and query, as this service is asked for it
 * @param formToken stands in every form of a page for somebody who has signed in; blank for others
 */
record Visit(Language language, @Nullable Caller caller, String address, String formToken) {

    private static final String PROPERTY = Visit.class.getName();

    void keepIn(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    static Visit of(ContainerRequestContext request) {
        return Objects.requireNonNull((Visit) request.getProperty(PROPERTY), "a page without @Entry was asked for");
    }

    static @Nullable Visit known(ContainerRequestContext request) {
        return (Visit) request.getProperty(PROPERTY);
    }

    boolean isSignedIn() {
        return caller != null;
    }

    boolean may(Scope scope) {
        return caller != null && caller.scope().covers(scope);
    }

    Texts texts() {
        return Texts.in(language);
    }
}
