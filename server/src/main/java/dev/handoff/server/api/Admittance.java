package dev.handoff.server.api;

import dev.handoff.server.access.Admission;
import dev.handoff.server.access.Admission.Admitted;
import dev.handoff.server.access.Admission.Refused;
import dev.handoff.server.access.Admission.TooMany;
import dev.handoff.server.access.Caller;
import dev.handoff.server.access.Doorkeeper;
import dev.handoff.server.access.Scope;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.function.Supplier;

/** Lets a request through to its resource when its token is good and reaches far enough. */
final class Admittance implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Doorkeeper doorkeeper;
    private final Scope needed;

    private final Supplier<String> address;

    /** @param address where the present request came from */
    Admittance(Doorkeeper doorkeeper, Scope needed, Supplier<String> address) {
        this.doorkeeper = doorkeeper;
        this.needed = needed;
        this.address = address;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Caller caller = caller(doorkeeper.admit(bearer(request), address.get()));
        if (!caller.scope().covers(needed)) {
            throw new ApiProblem(
                    ProblemKind.SCOPE_TOO_SMALL,
                    "This needs the scope " + needed.word() + ", and \"" + caller.name() + "\" has "
                            + caller.scope().word());
        }
        request.setSecurityContext(
                new SignedIn(caller, request.getSecurityContext().isSecure()));
    }

    private static String bearer(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ApiProblem(ProblemKind.NO_TOKEN, "Send a token as \"Authorization: Bearer …\"");
        }
        return header.substring(SCHEME.length()).strip();
    }

    private static Caller caller(Admission admission) {
        if (admission instanceof Admitted admitted) {
            return admitted.caller();
        }
        if (admission instanceof TooMany tooMany) {
            throw ApiProblem.later(
                    ProblemKind.TOO_MANY_WRONG_TOKENS,
                    "Too many wrong tokens came from this address within a minute",
                    tooMany.retryAfter());
        }
        throw new ApiProblem(ProblemKind.TOKEN_REFUSED, ((Refused) admission).why());
    }
}
