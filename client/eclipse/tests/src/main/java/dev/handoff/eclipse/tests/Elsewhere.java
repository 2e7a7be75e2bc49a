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

    /** A ticket that waits for somebody in Kraków to take it. */
    static String offered() throws Exception {
        String list = api("GET", "/handoffs?stage=offered&to=PL&limit=50", null);
        Matcher keys = Pattern.compile("\"key\"\\s*:\\s*\"([A-Z]+-\\d+)\"").matcher(list);
        while (keys.find()) {
            if (tracker("GET", "/rest/api/3/issue/" + keys.group(1), null).contains("\"fields\"")) {
                return keys.group(1);
            }
        }
        throw new AssertionError("no ticket is offered: " + list);
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
