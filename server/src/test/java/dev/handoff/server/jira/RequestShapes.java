package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Jira's published OpenAPI files say about the requests we send: method, path, query parameters and body properties of each
 * endpoint we use. The facts are in {@code jira/shapes-*.json}, whose {@code differences} tell where the products go beyond
 * their reference.
 */
public final class RequestShapes {

    private final List<JsonObject> endpoints;

    private RequestShapes(String resource) {
        try (InputStream stream = Objects.requireNonNull(RequestShapes.class.getResourceAsStream(resource));
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            endpoints = JsonParser.parseReader(reader).getAsJsonObject().getAsJsonArray("endpoints").asList().stream()
                    .map(JsonElement::getAsJsonObject)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RequestShapes cloud() {
        return new RequestShapes("/jira/shapes-cloud.json");
    }

    public static RequestShapes dataCenter() {
        return new RequestShapes("/jira/shapes-dc.json");
    }

    /** @param target path and query as they stood on the request line, under any context path */
    public void assertMatches(String method, String target, @Nullable String body) {
        List<String> found = violations(method, target, body);
        if (!found.isEmpty()) {
            throw new AssertionError(method + " " + target + " is no request that Jira documents:\n"
                    + String.join("\n", found) + (body == null ? "" : "\nin " + body));
        }
    }

    public List<String> violations(String method, String target, @Nullable String body) {
        String[] parts = target.split("\\?", 2);
        for (JsonObject endpoint : endpoints) {
            if (endpoint.get("method").getAsString().equals(method)
                    && samePath(endpoint.get("path").getAsString(), parts[0])) {
                List<String> found = new ArrayList<>();
                query(endpoint.getAsJsonObject("query"), parts.length == 1 ? "" : parts[1], found);
                body(endpoint.getAsJsonObject("body"), body, found);
                return found;
            }
        }
        return List.of("no such method and path");
    }

    private static boolean samePath(String template, String path) {
        int start = path.indexOf("/rest/api/");
        if (start < 0) {
            return false;
        }
        String[] expected = template.split("/", -1);
        String[] actual = path.substring(start + 1).split("/", -1);
        if (expected.length != actual.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].startsWith("{") ? actual[i].isEmpty() : !expected[i].equals(actual[i])) {
                return false;
            }
        }
        return true;
    }

    private static void query(JsonObject allowed, String query, List<String> found) {
        Set<String> sent = new LinkedHashSet<>();
        Stream.of(query.split("&")).filter(pair -> !pair.isEmpty()).forEach(pair -> {
            String name = URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8);
            if (!sent.add(name)) {
                found.add("query parameter '" + name + "' is sent twice");
            }
        });
        sent.stream()
                .filter(name -> !allowed.has(name))
                .forEach(name -> found.add("query parameter '" + name + "' is unknown"));
        allowed.entrySet().stream()
                .filter(entry -> entry.getValue().getAsBoolean() && !sent.contains(entry.getKey()))
                .forEach(entry -> found.add("query parameter '" + entry.getKey() + "' is missing"));
    }

    private static void body(@Nullable JsonObject shape, @Nullable String body, List<String> found) {
        boolean empty = body == null || body.isEmpty();
        if (shape == null || empty) {
            if (shape != null || !empty) {
                found.add(empty ? "the body is missing" : "a body is sent where none is expected");
            }
            return;
        }
        value("body", shape, JsonParser.parseString(body), found);
    }

    private static void value(String place, JsonObject shape, JsonElement value, List<String> found) {
        String type = shape.get("type").getAsString();
        if (!hasType(type, value)) {
            found.add(place + " is no " + type);
            return;
        }
        if (type.equals("array")) {
            value.getAsJsonArray().forEach(item -> value(place + "[]", shape.getAsJsonObject("items"), item, found));
        } else if (type.equals("object") && shape.has("properties")) {
            members(place, shape, value.getAsJsonObject(), found);
        }
    }

    private static void members(String place, JsonObject shape, JsonObject value, List<String> found) {
        JsonObject known = shape.getAsJsonObject("properties");
        for (Map.Entry<String, JsonElement> member : value.entrySet()) {
            String name = place + "." + member.getKey();
            if (known.has(member.getKey())) {
                value(name, known.getAsJsonObject(member.getKey()), member.getValue(), found);
            } else {
                found.add(name + " is unknown");
            }
        }
        if (shape.has("required")) {
            shape.getAsJsonArray("required").asList().stream()
                    .map(JsonElement::getAsString)
                    .filter(name -> !value.has(name))
                    .forEach(name -> found.add(place + "." + name + " is missing"));
        }
    }

    private static boolean hasType(String type, JsonElement value) {
        return switch (type) {
            case "any" -> true;
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "string" -> value instanceof JsonPrimitive text && text.isString();
            case "integer", "number" -> value instanceof JsonPrimitive number && number.isNumber();
            case "boolean" -> value instanceof JsonPrimitive flag && flag.isBoolean();
            default -> throw new IllegalStateException("the shapes name a type '" + type + "' that is not JSON's");
        };
    }
}
