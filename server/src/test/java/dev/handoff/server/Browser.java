package dev.handoff.server;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody who opens pages and fills in forms, as a browser without scripts does; redirects are shown, not followed. */
final class Browser {

    private final RunningHandoff handoff;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(RunningHandoff handoff) {
        this.handoff = handoff;
    }

    record Page(int status, String body, Map<String, List<String>> headers) {

        Document document() {
            return Jsoup.parse(body, "http://127.0.0.1");
        }

        String text() {
            return document().text();
        }

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                    .map(entry -> String.join(" ", entry.getValue()))
                    .collect(Collectors.joining());
        }

        String location() {
            URI to = URI.create(header("Location"));
            return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
        }
    }

    /** @param headers names and values by turns */
    Page open(String path, String... headers) throws Exception {
        return send(HttpRequest.newBuilder(handoff.address(path)).GET(), headers);
    }

    Page post(String path, Map<String, String> fields, String... headers) throws Exception {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(handoff.address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                headers);
    }

    /** Fills in the form of a page, with everything that stands in it already, and sends it. */
    Page submit(Page page, String form, Map<String, String> fields) throws Exception {
        Element found = page.document().selectFirst(form);
        if (found == null) {
            throw new AssertionError("there is no form " + form + " on " + page.text());
        }
        Map<String, String> all = new LinkedHashMap<>();
        found.select("input[name], select[name], textarea[name]").forEach(it -> all.put(it.attr("name"), it.val()));
        all.putAll(fields);
        return post(found.attr("action"), all);
    }

    Page signIn(String token) throws Exception {
        return submit(open("/sign-in?back=/gaps"), "form.sign-in", Map.of("token", token));
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private Page send(HttpRequest.Builder request, String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofString());
        return new Page(answer.statusCode(), answer.body(), answer.headers().map());
    }
}
