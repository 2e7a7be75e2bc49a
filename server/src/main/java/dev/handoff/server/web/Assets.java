package dev.handoff.server.web;

import dev.handoff.server.report.render.ReportPage;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

/** Style, script and icon of the pages: three files of our own, and nothing from anywhere else. */
@Entry(unsigned = Entry.Unsigned.EVERYBODY)
@Path("/assets")
public final class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "handoff.css", "text/css;charset=utf-8",
            "handoff.js", "text/javascript;charset=utf-8",
            "icon.svg", "image/svg+xml");

    /** Addresses carry no version; an hour is short enough after an update. */
    private static final String CACHE = "public, max-age=3600";

    @GET
    @Path("/{name}")
    public Response file(@PathParam("name") String name) {
        if (name.equals("report.css")) {
            return Response.ok(ReportPage.style(), TYPES.get("handoff.css"))
                    .header("Cache-Control", CACHE)
                    .build();
        }
        String type = TYPES.get(name);
        if (type == null) {
            throw PageProblem.notFound("page");
        }
        return Response.ok(bytes(name), type).header("Cache-Control", CACHE).build();
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Assets.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
