package dev.handoff.server.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.dropwizard.configuration.ConfigurationSourceProvider;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.text.StringSubstitutor;
import org.jspecify.annotations.Nullable;

/** A person's settings laid over the shipped {@code config.yml}: what they leave out, the shipped file says. */
public final class LayeredSource implements ConfigurationSourceProvider {

    /** Stands for "no file of your own". */
    public static final String SHIPPED = "the shipped config.yml";

    private static final YAMLMapper YAML = new YAMLMapper();

    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^[ \\t]*#.*$");

    private final StringSubstitutor variables = new EnvironmentVariableSubstitutor(true);
    private final @Nullable String text;

    /** Reads the file whose path is asked for. */
    public LayeredSource() {
        this(null);
    }

    /** @param text the settings themselves, in place of a file */
    public LayeredSource(@Nullable String text) {
        this.text = text;
    }

    @Override
    public InputStream open(String path) throws IOException {
        JsonNode shipped = YAML.readTree(shipped());
        JsonNode own = YAML.readTree(variables.replace(withoutComments(ownText(path))));
        JsonNode merged = own.isObject() ? merge((ObjectNode) shipped, (ObjectNode) own) : shipped;
        return new ByteArrayInputStream(YAML.writeValueAsBytes(merged));
    }

    /** The text of the shipped {@code config.yml}. */
    public static String shipped() throws IOException {
        try (InputStream in = LayeredSource.class.getResourceAsStream("/dev/handoff/server/config.yml")) {
            if (in == null) {
                throw new IOException(
                        "the jar holds no config.yml: it is not whole; build it again with `mvn package`");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String ownText(String path) throws IOException {
        if (text != null) {
            return text;
        }
        if (path.equals(SHIPPED)) {
            return "";
        }
        try {
            return Files.readString(Path.of(path));
        } catch (NoSuchFileException e) {
            throw new SettingsException(path, "there is no such file; give the path of your config.yml");
        }
    }

    /** A commented-out line may name variables that are not set; its line stays, so that messages count lines right. */
    private static String withoutComments(String yaml) {
        return COMMENT_LINE.matcher(yaml).replaceAll("");
    }

    private static ObjectNode merge(ObjectNode base, ObjectNode over) {
        for (Map.Entry<String, JsonNode> entry : over.properties()) {
            JsonNode below = base.get(entry.getKey());
            boolean both = below instanceof ObjectNode && entry.getValue() instanceof ObjectNode;
            // A "type" changes which keys a Dropwizard section knows: two types mixed would not fit together.
            if (both && !entry.getValue().has("type")) {
                merge((ObjectNode) below, (ObjectNode) entry.getValue());
            } else if (!entry.getValue().isNull()) {
                base.set(entry.getKey(), entry.getValue());
            }
        }
        return base;
    }
}
