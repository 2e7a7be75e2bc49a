package dev.handoff.eclipse.tests;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What other people do meanwhile: the product lead through the API, and anybody in the tracker. */
final class Elsewhere {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Elsewhere() {}

    static String setting(String name) {
        String value = System.getProperty("handoff.test." + name);
        if (value == null) {
            throw new IllegalStateException("-Dhandoff.test." + name + " is not set");
        }
        return value;
    }

    /** Somebody changes the words of the ticket's description. */
    static void edit(String key, String from, String to) throws Exception {
        String issue = tracker("GET", "/rest/api/2/issue/" + key + "?fields=description", null);
        Matcher found = Pattern.compile("\"description\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\")")
                .matcher(issue);
        if (!found.find() || !found.group(1).contains(from)) {
            throw new AssertionError(key + " does not say '" + from + "': " + issue);
        }
        String body = "{\"fields\":{\"description\":" + found.group(1).replace(from, to) + "}}";
        tracker("PUT", "/rest/api/2/issue/" + key, body);
    }

    static void lead(String key, String command, String item, String text) throws Exception {
        String body = "{\"command\":\"" + command + "\"" + (item == null ? "" : ",\"item\":\"" + item + "\"")
                + (text == null ? "" : ",\"text\":\"" + text + "\"") + "}";
        api("POST", "/tickets/" + key + "/commands", body);
    }

    static String handoff(String key) throws Exception {
        return api("GET", "/tickets/" + key + "/handoffs/1", null);
    }

    static String api(String method, String path, String body) throws Exception {
        return send(method, setting("server") + "/api/v1" + path, "Bearer " + setting("lead"), body);
    }

    static String tracker(String method, String path, String body) throws Exception {
        String basic = Base64.getEncoder().encodeToString("demo:demo".getBytes(StandardCharsets.UTF_8));
        return send(method, setting("jira") + path, "Basic " + basic, body);
    }

    private static String send(String method, String address, String authorization, String body) throws Exception {
        HttpRequest.BodyPublisher publisher =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new AssertionError(method + " " + address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
