package dev.handoff.server.sandbox.rest;

import dev.handoff.server.sandbox.shape.Dialect;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which method and path leads to which endpoint. */
final class Routes {

    /** An endpoint. */
    interface Endpoint {
        Reply answer(Call call);
    }

    /** @param parts of the path; one in braces takes any value */
    private record Route(String method, Dialect dialect, List<String> parts, Endpoint endpoint) {}

    /** An endpoint that was found, with what its placeholders stand for. */
    record Found(Dialect dialect, Endpoint endpoint, Map<String, String> path) {}

    private final List<Route> routes = new ArrayList<>();

    /** In both dialects, each under its own version. */
    Routes both(String method, String path, Endpoint endpoint) {
        return dataCenter(method, path, endpoint).cloud(method, path, endpoint);
    }

    Routes dataCenter(String method, String path, Endpoint endpoint) {
        at(method, "/rest/api/latest/" + path, Dialect.DC, endpoint);
        return at(method, "/rest/api/2/" + path, Dialect.DC, endpoint);
    }

    Routes cloud(String method, String path, Endpoint endpoint) {
        return at(method, "/rest/api/3/" + path, Dialect.CLOUD, endpoint);
    }

    Routes at(String method, String path, Dialect dialect, Endpoint endpoint) {
        routes.add(new Route(method, dialect, parts(path), endpoint));
        return this;
    }

    Optional<Found> find(String method, String path) {
        List<String> parts = parts(path);
        return routes.stream()
                .filter(route -> route.method().equals(method) && fits(route.parts(), parts))
                .findFirst()
                .map(route -> new Found(route.dialect(), route.endpoint(), values(route.parts(), parts)));
    }

    /** Is there such a path under another method? */
    boolean knows(String path) {
        List<String> parts = parts(path);
        return routes.stream().anyMatch(route -> fits(route.parts(), parts));
    }

    private static List<String> parts(String path) {
        return List.of(path.replaceAll("^/+|/+$", "").split("/", -1));
    }

    private static boolean fits(List<String> pattern, List<String> parts) {
        boolean fits = pattern.size() == parts.size();
        for (int i = 0; fits && i < parts.size(); i++) {
            fits = pattern.get(i).startsWith("{") || pattern.get(i).equals(parts.get(i));
        }
        return fits;
    }

    private static Map<String, String> values(List<String> pattern, List<String> parts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String name = pattern.get(i);
            if (name.startsWith("{")) {
                values.put(name.substring(1, name.length() - 1), decoded(parts.get(i)));
            }
        }
        return values;
    }

    /** A plus sign in a path is a plus sign; a broken escape stands for itself and is then found nowhere. */
    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return part;
        }
    }
}
