package dev.handoff.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.handoff.client.Problem;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns whatever ends a request badly into {@code application/problem+json} (RFC 9457). What nobody foresaw goes to the log
 * with an id, and only the id to the caller.
 */
public final class ProblemAnswers implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof ApiProblem problem) {
            return problem.answer();
        }
        if (thrown instanceof JsonProcessingException json) {
            return ApiProblem.answer(
                            ProblemKind.BAD_REQUEST, "The body is not the JSON expected here; " + said(json), null)
                    .build();
        }
        if (thrown instanceof WebApplicationException known
                && known.getResponse().getStatus() < 500) {
            return known(known);
        }
        return isOut(thrown) ? later(thrown) : unexpected(thrown);
    }

    /** In our own words: Jackson's name classes, and quote what was sent. */
    private static String said(JsonProcessingException json) {
        if (json instanceof JsonMappingException mapping) {
            String place = mapping.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                    .collect(Collectors.joining("."));
            return place.isEmpty() ? "an object is expected" : place + " has a value of another kind";
        }
        return json.getLocation() == null
                ? "it is not well formed"
                : "it is not well formed at line " + json.getLocation().getLineNr() + ", column "
                        + json.getLocation().getColumnNr();
    }

    private static Response known(WebApplicationException thrown) {
        Response response = thrown.getResponse();
        int status = response.getStatus();
        Response.ResponseBuilder answer =
                Response.status(status).type(ApiProblem.TYPE).entity(problem(thrown, status));
        Object allow = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        if (thrown instanceof NotAllowedException && allow != null) {
            answer.header(HttpHeaders.ALLOW, allow);
        }
        return status < 400 ? response : answer.build();
    }

    private static Problem problem(WebApplicationException thrown, int status) {
        Response.StatusType told = thrown.getResponse().getStatusInfo();
        String own = thrown.getResponse().getEntity() instanceof Map<?, ?> entity && entity.get("message") != null
                ? String.valueOf(entity.get("message"))
                : null;
        return ofFramework(status)
                .map(kind -> new Problem(
                        kind.address(),
                        kind.title(),
                        status,
                        own == null ? kind.wire().remedy() : own,
                        null))
                .findFirst()
                .orElseGet(() -> new Problem(
                        "about:blank",
                        told.getReasonPhrase(),
                        status,
                        own == null ? "See /api/v1/openapi.json for what is answered here" : own,
                        null));
    }

    /** What the framework itself refuses, by status. */
    private static Stream<ProblemKind> ofFramework(int status) {
        return Stream.of(
                        ProblemKind.BAD_REQUEST,
                        ProblemKind.NO_SUCH_ADDRESS,
                        ProblemKind.METHOD_NOT_ALLOWED,
                        ProblemKind.NOT_ACCEPTABLE,
                        ProblemKind.CONFLICT,
                        ProblemKind.TOO_LARGE,
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        ProblemKind.INVALID_BODY)
                .filter(kind -> kind.status() == status);
    }

    /** Is the database away? That passes, and is no bug. */
    private static boolean isOut(@Nullable Throwable thrown) {
        return thrown != null
                && (thrown instanceof SQLTransientException
                        || thrown instanceof SQLNonTransientConnectionException
                        || isOut(thrown.getCause()));
    }

    private static Response later(Throwable thrown) {
        LOG.error("A request was sent back with 503, because the database does not answer", thrown);
        return ApiProblem.later(ProblemKind.UNAVAILABLE, "The database does not answer at this moment", SOON)
                .answer();
    }

    private static Response unexpected(Throwable thrown) {
        String id = "urn:uuid:" + UUID.randomUUID();
        LOG.error("A request failed unexpectedly ({})", id, thrown);
        return ApiProblem.answer(ProblemKind.UNEXPECTED, "The service's log tells more at " + id, id)
                .build();
    }
}
