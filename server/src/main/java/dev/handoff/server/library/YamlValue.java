package dev.handoff.server.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value in a YAML file that knows its line, so that every problem can name it. */
public final class YamlValue {

    private final String file;
    private final @Nullable Node node;
    private final int line;
    private final Problems problems;

    private YamlValue(String file, @Nullable Node node, Problems problems) {
        this(file, node, node, problems);
    }

    /** @param named the key of the value, on whose line people look for it */
    private YamlValue(String file, @Nullable Node node, @Nullable Node named, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
        line = named == null ? 0 : named.getStartMark().getLine() + 1;
    }

    public static YamlValue file(Path path, Problems problems) {
        try {
            return text(path.toString(), Files.readString(path), problems);
        } catch (IOException e) {
            problems.add(
                    path.toString(), 0, "cannot be read (" + e.getMessage() + "); check the path and its permissions");
            return new YamlValue(path.toString(), null, problems);
        }
    }

    /** A file that ships inside the jar, beside the class. */
    public static YamlValue shipped(Class<?> beside, String name, Problems problems) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the jar lacks " + name + " beside " + beside.getName() + "; build it again");
            }
            return text(name, new String(in.readAllBytes(), StandardCharsets.UTF_8), problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static YamlValue text(String file, String yaml, Problems problems) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new YamlValue(file, new Yaml(options).compose(new StringReader(yaml)), problems);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            problems.add(file, line, "is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            problems.add(file, 0, "is not YAML: " + e.getMessage());
        }
        return new YamlValue(file, null, problems);
    }

    public boolean isAbsent() {
        return node == null
                || (node instanceof ScalarNode scalar && scalar.getValue().isBlank());
    }

    public void problem(String what) {
        problems.add(file, line, what);
    }

    /** The members of a mapping in their order; anything else is a problem and reads as empty. */
    public Map<String, YamlValue> members() {
        Map<String, YamlValue> members = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
                if (members.put(key, new YamlValue(file, tuple.getValueNode(), tuple.getKeyNode(), problems)) != null) {
                    problems.add(
                            file, tuple.getKeyNode().getStartMark().getLine() + 1, "key '" + key + "' stands twice");
                }
            }
        } else if (!isAbsent()) {
            problem("should be 'key: value' lines");
        }
        return members;
    }

    public List<YamlValue> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream()
                    .map(item -> new YamlValue(file, item, problems))
                    .toList();
        }
        if (!isAbsent()) {
            problem("should be a list");
        }
        return List.of();
    }

    public List<String> strings() {
        return items().stream()
                .map(YamlValue::string)
                .filter(text -> !text.isBlank())
                .toList();
    }

    public String string() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        if (node != null) {
            problem("should be a text");
        }
        return "";
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
