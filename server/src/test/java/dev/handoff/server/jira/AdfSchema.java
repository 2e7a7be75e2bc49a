package dev.handoff.server.jira;

import com.google.gson.JsonObject;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Atlassian's schema of the Atlassian Document Format, version 1 full ({@code @atlaskit/adf-schema}, Apache-2.0), kept unchanged in
 * {@code jira/adf-schema.json}: what Jira Cloud would refuse with 400 fails here.
 */
public final class AdfSchema {

    private static final JsonSchema SCHEMA = load();

    private AdfSchema() {}

    /** Fails with every violation and the document itself when it is not valid ADF. */
    public static void assertValid(JsonObject document) {
        List<String> found = violations(document);
        if (!found.isEmpty()) {
            throw new AssertionError("not valid ADF:\n" + String.join("\n", found) + "\nin " + document);
        }
    }

    /** @return what the schema objects to, each with its place in the document; empty when it is valid */
    public static List<String> violations(JsonObject document) {
        return SCHEMA.validate(document.toString(), InputFormat.JSON).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static JsonSchema load() {
        try (InputStream schema = AdfSchema.class.getResourceAsStream("/jira/adf-schema.json")) {
            return JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
