package dev.handoff.server.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A strong entity tag on every good answer to a GET, made from its content; 304 to whoever has that content already. */
final class EntityTags implements ContainerResponseFilter {

    private static final int BYTES = 16;

    private final ObjectMapper mapper;

    EntityTags(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        response.getHeaders().putSingle(HttpHeaders.VARY, "Authorization, Accept-Language");
        if (response.getStatus() != 200 || isUnread(response.getEntity())) {
            return;
        }
        EntityTag tag = new EntityTag(digest(Answered.bytes(response, mapper)));
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        Response.ResponseBuilder known = request.getRequest().evaluatePreconditions(tag);
        if (known != null) {
            response.setStatus(known.build().getStatus());
            response.setEntity(null);
        }
    }

    /** What is written as it is read may be larger than our memory. */
    private static boolean isUnread(@Nullable Object entity) {
        return entity == null || entity instanceof StreamingOutput;
    }

    private static String digest(byte[] content) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
