package dev.handoff.server.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets requests to the API in that carry its token; webhooks have their own signature. */
@NeedsToken
@Priority(Priorities.AUTHENTICATION)
public final class Bearer implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final @Nullable String token;

    /** @param token null switches the API off */
    public Bearer(@Nullable String token) {
        this.token = token;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (token == null) {
            request.abortWith(answer(404, "The API is off; set api.token in config.yml to switch it on"));
        } else if (!carries(request.getHeaderString(HttpHeaders.AUTHORIZATION), token)) {
            request.abortWith(answer(401, "Send the API's token as \"Authorization: Bearer …\""));
        }
    }

    private static boolean carries(@Nullable String header, String token) {
        return header != null
                && header.startsWith(SCHEME)
                && MessageDigest.isEqual(
                        header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8),
                        token.getBytes(StandardCharsets.UTF_8));
    }

    private static Response answer(int status, String message) {
        Response.ResponseBuilder answer =
                Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(Map.of("message", message));
        return status == 401
                ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer").build()
                : answer.build();
    }
}
