package dev.handoff.server.api;

import dev.handoff.client.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem that its sender can read. */
public final class ApiProblem extends RuntimeException {

    static final String TYPE = "application/problem+json";

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final @Nullable Duration retryAfter;

    /** @param detail what happened this time, and what to do */
    public ApiProblem(ProblemKind kind, String detail) {
        this(kind, detail, null);
    }

    private ApiProblem(ProblemKind kind, String detail, @Nullable Duration retryAfter) {
        super(detail);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    static ApiProblem later(ProblemKind kind, String detail, Duration retryAfter) {
        return new ApiProblem(kind, detail, retryAfter);
    }

    public static ApiProblem unknownTicket(String key) {
        return new ApiProblem(
                ProblemKind.UNKNOWN_TICKET,
                "No judgement of " + key + " is kept; it is judged when it changes in a watched project");
    }

    public int status() {
        return kind.status();
    }

    Response answer() {
        Response.ResponseBuilder answer = answer(kind, String.valueOf(getMessage()), null);
        if (kind.status() == 401) {
            answer.header(
                    HttpHeaders.WWW_AUTHENTICATE,
                    kind == ProblemKind.NO_TOKEN ? "Bearer" : "Bearer error=\"invalid_token\"");
        }
        if (retryAfter != null) {
            answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds()));
        }
        return answer.build();
    }

    static Response.ResponseBuilder answer(ProblemKind kind, String detail, @Nullable String instance) {
        return Response.status(kind.status())
                .type(TYPE)
                .entity(new Problem(kind.address(), kind.title(), kind.status(), detail, instance));
    }
}
