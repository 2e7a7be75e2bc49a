package dev.handoff.server.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API after OpenAPI 3.1: {@code openapi.yml} in the jar, held to the resources by a test. */
@Path("/api/v1/openapi.json")
@Produces(MediaType.APPLICATION_JSON)
public final class OpenApi {

    private final String document;

    /** @param version of the service; null where it was not packaged */
    public OpenApi(@org.jspecify.annotations.Nullable String version) {
        ObjectNode read = read();
        read.withObject("/info").put("version", version == null ? "development" : version);
        document = read.toString();
    }

    private static ObjectNode read() {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.yml")) {
            if (in == null) {
                throw new IOException(
                        "the jar holds no openapi.yml: it is not whole; build it again with `mvn package`");
            }
            return (ObjectNode) new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For everybody: it tells nothing of the firm. */
    @GET
    public String document() {
        return document;
    }
}
