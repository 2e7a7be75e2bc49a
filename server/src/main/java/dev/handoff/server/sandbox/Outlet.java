package dev.handoff.server.sandbox;

import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.pages.Page;
import dev.handoff.server.sandbox.rest.Reply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The way back to a caller. */
record Outlet(Request request, Response response, Callback callback) {

    void send(Reply reply) {
        String body = reply.body() == null ? "" : Json.write(reply.body());
        send(reply.status(), "application/json", body, reply.headers());
    }

    void send(Page page) {
        send(page.status(), page.type(), page.body(), page.headers());
    }

    void send(int status, String type, String body, Map<String, String> headers) {
        response.setStatus(status);
        if (!body.isEmpty()) {
            response.getHeaders().put("Content-Type", type + ";charset=UTF-8");
        }
        response.getHeaders().put("Cache-Control", "no-cache, no-store, no-transform");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        headers.forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }

    /** Hangs up without a word. */
    void drop() {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.succeeded();
    }
}
