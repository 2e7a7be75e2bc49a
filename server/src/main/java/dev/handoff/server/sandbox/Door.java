package dev.handoff.server.sandbox;

import dev.handoff.server.sandbox.pages.Visit;
import dev.handoff.server.sandbox.rest.Desk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** Where requests come in from the network: hands them to the sandbox, or lets them go wrong as a test asked. */
final class Door extends Handler.Abstract {

    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private final Sandbox sandbox;
    private final Faults faults;

    Door(Sandbox sandbox, Faults faults) {
        this.sandbox = sandbox;
        this.faults = faults;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        Outlet outlet = new Outlet(request, response, callback);
        byte[] body = body(request);
        String path = request.getHttpURI().getPath();
        Optional<Fault> fault = faults.next(request.getMethod(), path);
        if (body.length > LARGEST_BODY) {
            outlet.send(413, "text/plain", "The request is larger than " + LARGEST_BODY + " bytes.", Map.of());
        } else if (!path.startsWith("/rest/")) {
            outlet.send(sandbox.page(visit(request, path, body)));
        } else if (fault.isPresent()) {
            wrong(fault.get(), call(request, path, body), request, outlet);
        } else {
            outlet.send(sandbox.answer(call(request, path, body), query(request)));
        }
        return true;
    }

    private static byte[] body(Request request) throws IOException {
        try (InputStream in = Content.Source.asInputStream(request)) {
            return in.readNBytes(LARGEST_BODY + 1);
        }
    }

    private static Desk.Request call(Request request, String path, byte[] body) {
        return new Desk.Request(
                request.getMethod(),
                path,
                parameters(request),
                new String(body, StandardCharsets.UTF_8),
                request.getHeaders().get("Authorization"),
                base(request));
    }

    private static Visit visit(Request request, String path, byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        parameters(request).forEach((name, values) -> fields.put(name, values.get(0)));
        UrlEncoded.decodeTo(new String(body, StandardCharsets.UTF_8), fields::put, StandardCharsets.UTF_8);
        Map<String, String> cookies = new LinkedHashMap<>();
        Request.getCookies(request).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
        String origin = request.getHeaders().get("Origin");
        return new Visit(request.getMethod(), path, base(request), fields, origin, cookies);
    }

    private static String base(Request request) {
        return request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority();
    }

    private static Map<String, List<String>> parameters(Request request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            parameters.put(field.getName(), field.getValues());
        }
        return parameters;
    }

    private static String query(Request request) {
        String query = request.getHttpURI().getQuery();
        return query == null ? "" : query;
    }

    private void wrong(Fault fault, Desk.Request call, Request request, Outlet outlet) {
        if (fault instanceof Fault.Answer answer) {
            Map<String, String> headers = headers(answer);
            sandbox.note(call, query(request), answer.status());
            outlet.send(
                    answer.status(),
                    "application/json",
                    "{\"errorMessages\":[\"a fault was asked for\"],\"errors\":{}}",
                    headers);
        } else if (fault instanceof Fault.Slow slow) {
            pause(slow);
            outlet.send(sandbox.answer(call, query(request)));
        } else if (fault instanceof Fault.DropAfterApplying) {
            sandbox.answer(call, query(request));
            outlet.drop();
        } else {
            outlet.drop();
        }
    }

    /** As Atlassian's documentation of rate limits names them for Cloud. */
    private static Map<String, String> headers(Fault.Answer answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (answer.retryAfter() >= 0) {
            headers.put("Retry-After", String.valueOf(answer.retryAfter()));
        }
        if (answer.status() == 429) {
            headers.put("X-RateLimit-Limit", "100");
            headers.put("X-RateLimit-Remaining", "0");
            headers.put("RateLimit-Reason", "jira-burst-based");
        }
        return headers;
    }

    private static void pause(Fault.Slow slow) {
        try {
            Thread.sleep(slow.by().toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
