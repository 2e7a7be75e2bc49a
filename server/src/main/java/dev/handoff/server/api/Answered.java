package dev.handoff.server.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer turned into bytes before it is sent, where what is sent has to be known first. */
final class Answered {

    private Answered() {}

    /** Puts the bytes in the entity's place. */
    static byte[] bytes(ContainerResponseContext response, ObjectMapper mapper) {
        byte[] bytes = bytes(response.getEntity(), mapper);
        if (response.getEntity() != null) {
            response.setEntity(bytes, response.getEntityAnnotations(), type(response));
        }
        return bytes;
    }

    private static byte[] bytes(@Nullable Object entity, ObjectMapper mapper) {
        if (entity == null) {
            return new byte[0];
        }
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        try {
            return entity instanceof String text
                    ? text.getBytes(StandardCharsets.UTF_8)
                    : mapper.writeValueAsBytes(entity);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON: " + entity.getClass(), e);
        }
    }

    private static MediaType type(ContainerResponseContext response) {
        return response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType();
    }
}
