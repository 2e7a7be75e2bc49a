package dev.handoff.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.handoff.server.api.KeptAnswers.Answer;
import dev.handoff.server.api.KeptAnswers.Claim;
import dev.handoff.server.api.KeptAnswers.Write;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Does a write that carries an {@code Idempotency-Key} once, however often it is sent within a day: the answer is kept and given
 * again. After the IETF draft of that header: 422 for the same key with another write, 409 while the first is under way. What
 * ended in 5xx is not kept, so that it can be tried again. Limits the body, key or not.
 */
final class OnceOnly implements ContainerRequestFilter, ContainerResponseFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPEATED = "Idempotency-Replayed";

    private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int MOST_BYTES = 1024 * 1024;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String CLAIMED = OnceOnly.class.getName();

    private final KeptAnswers answers;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    OnceOnly(KeptAnswers answers, ObjectMapper mapper, InstantSource clock) {
        this.answers = answers;
        this.mapper = mapper;
        this.clock = clock;
    }

    private record Claimed(Write write, Claim.Fresh claim) {}

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        byte[] body = body(request);
        String key = request.getHeaderString(KEY);
        if (key == null) {
            return;
        }
        if (!KEYS.matcher(key).matches()) {
            throw new ApiProblem(
                    ProblemKind.BAD_REQUEST, KEY + " takes 1 to 200 visible ASCII characters, like a UUID");
        }
        Write write = new Write(SignedIn.caller(request.getSecurityContext()).id(), key);
        Claim claim = answers.claim(write, fingerprint(request, body), clock.instant());
        if (claim instanceof Claim.Fresh fresh) {
            request.setProperty(CLAIMED, new Claimed(write, fresh));
        } else {
            request.abortWith(again(claim));
        }
    }

    private static byte[] body(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ApiProblem(ProblemKind.TOO_LARGE, "The body is larger than " + MOST_BYTES + " bytes");
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    private static Response again(Claim claim) {
        if (claim instanceof Claim.Done done) {
            Answer answer = done.answer();
            return Response.status(answer.status())
                    .header(REPEATED, "true")
                    .header(HttpHeaders.LOCATION, answer.location())
                    .header(HttpHeaders.CONTENT_TYPE, answer.contentType())
                    .entity(answer.body().isEmpty() ? null : answer.body())
                    .build();
        }
        if (claim instanceof Claim.Busy) {
            throw ApiProblem.later(
                    ProblemKind.IDEMPOTENCY_KEY_IN_USE,
                    "A write with this " + KEY + " is being done at this moment",
                    SOON);
        }
        throw new ApiProblem(
                ProblemKind.IDEMPOTENCY_KEY_REUSED,
                "This " + KEY + " came with another method, address or body before");
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(CLAIMED) instanceof Claimed claimed) {
            if (response.getStatus() >= 500) {
                answers.forget(claimed.write(), claimed.claim());
            } else {
                byte[] body = Answered.bytes(response, mapper);
                answers.keep(
                        claimed.write(),
                        claimed.claim(),
                        new Answer(
                                response.getStatus(),
                                body.length == 0 ? null : header(response, HttpHeaders.CONTENT_TYPE),
                                header(response, HttpHeaders.LOCATION),
                                new String(body, StandardCharsets.UTF_8)));
            }
        }
    }

    private static @Nullable String header(ContainerResponseContext response, String name) {
        return response.getHeaderString(name);
    }

    private static byte[] fingerprint(ContainerRequestContext request, byte[] body) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String what = request.getMethod() + " "
                    + request.getUriInfo().getRequestUri().getRawPath() + "?"
                    + request.getUriInfo().getRequestUri().getRawQuery() + "\n";
            digest.update(what.getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
