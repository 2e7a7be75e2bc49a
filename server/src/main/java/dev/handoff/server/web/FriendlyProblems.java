package dev.handoff.server.web;

import dev.handoff.client.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Objects;

/** Whoever asked for a page and gets none, gets one that says why. Programs still get their problem as JSON. */
public final class FriendlyProblems implements ContainerResponseFilter {

    /** Which words of ours tell why; between two of our classes, and never sent. */
    static final String WHY = "Handoff-Why";

    private final Frame frame;

    public FriendlyProblems(Frame frame) {
        this.frame = frame;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object told = response.getHeaders().remove(WHY);
        boolean failed = response.getStatus() >= 400 && !MediaType.TEXT_HTML_TYPE.isCompatible(type(response));
        if (failed && Pages.isOne(request)) {
            Visit visit = visit(request);
            String why = told instanceof java.util.List<?> list ? String.valueOf(list.get(0)) : why(response);
            String title = visit.texts().say("problem." + why);
            Object page = frame.show(visit, "problem", "", title, model(visit, why, response))
                    .getEntity();
            response.setEntity(page, new Annotation[0], MediaType.valueOf(Frame.HTML));
        }
    }

    private static MediaType type(ContainerResponseContext response) {
        return Objects.requireNonNullElse(response.getMediaType(), MediaType.APPLICATION_OCTET_STREAM_TYPE);
    }

    /** What failed before a page's door has no visit yet. */
    private static Visit visit(ContainerRequestContext request) {
        Visit known = Visit.known(request);
        if (known != null) {
            return known;
        }
        Cookie chosen = request.getCookies().get(LanguageSwitch.COOKIE);
        Language language =
                Language.choose(chosen == null ? null : chosen.getValue(), request.getAcceptableLanguages());
        return new Visit(language, null, "/", "");
    }

    private static String why(ContainerResponseContext response) {
        return switch (response.getStatus()) {
            case 404 -> "page";
            case 413 -> "large";
            case 429 -> "often";
            case 503 -> "away";
            default -> response.getStatus() >= 500 ? "broken" : "request";
        };
    }

    private static Map<String, Object> model(Visit visit, String why, ContainerResponseContext response) {
        String instance =
                response.getEntity() instanceof Problem problem && problem.instance() != null ? problem.instance() : "";
        response.getHeaders()
                .putSingle(HttpHeaders.CONTENT_LANGUAGE, visit.language().code());
        return Map.of("more", visit.texts().say("problem." + why + ".more"), "instance", instance);
    }
}
