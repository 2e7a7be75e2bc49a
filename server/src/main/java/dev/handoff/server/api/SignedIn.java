package dev.handoff.server.api;

import dev.handoff.server.access.Caller;
import dev.handoff.server.access.Scope;
import dev.handoff.server.audit.By;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/** Who sent the request, for resources: {@code @Context SecurityContext} gives it, {@link #caller} reads it. */
public record SignedIn(Caller caller, boolean isSecure) implements SecurityContext {

    /** @throws IllegalStateException in a resource without {@link NeedsScope}, where nobody has signed in */
    public static Caller caller(SecurityContext context) {
        if (context.getUserPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("Nobody has signed in; the resource lacks @NeedsScope");
    }

    /** The same, for the audit. */
    static By by(SecurityContext context) {
        Caller caller = caller(context);
        return By.api(caller.id(), caller.name());
    }

    @Override
    public Principal getUserPrincipal() {
        return caller;
    }

    @Override
    public boolean isUserInRole(String role) {
        return Scope.of(role).filter(caller.scope()::covers).isPresent();
    }

    @Override
    public String getAuthenticationScheme() {
        return "Bearer";
    }
}
