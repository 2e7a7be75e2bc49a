package dev.handoff.server.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.List;

/** Which addresses are pages: all but those that programs ask for. */
final class Pages {

    private static final List<String> PROGRAMS = List.of("api/", "webhooks/");

    private Pages() {}

    static boolean isOne(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String asked = path.startsWith("/") ? path.substring(1) : path;
        return PROGRAMS.stream().noneMatch(asked::startsWith);
    }
}
