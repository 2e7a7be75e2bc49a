package dev.handoff.server.web;

import dev.handoff.server.access.Caller;
import dev.handoff.server.access.SignIn;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;

/** Stands at the door of a page: learns who comes, and lets in who may. */
final class Usher implements ContainerRequestFilter {

    /** Bytes of a form: the longest text that may be tried, each of its characters written as up to nine. */
    private static final int LARGEST = 300_000;

    private final Entry entry;
    private final SignIn signIn;
    private final boolean publicMode;
    private final Frame frame;

    Usher(Entry entry, SignIn signIn, boolean publicMode, Frame frame) {
        this.entry = entry;
        this.signIn = signIn;
        this.publicMode = publicMode;
        this.frame = frame;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Visit visit = visit(request);
        visit.keepIn(request);
        if (request.getMethod().equals(HttpMethod.POST)) {
            check(request, visit);
        }
        if (!isOpen(visit)) {
            request.abortWith(turnedAway(request, visit));
        }
    }

    private static void check(ContainerRequestContext request, Visit visit) {
        int length = request.getLength();
        if (length < 0 || length > LARGEST) {
            throw new PageProblem(413, "large");
        }
        if (isForged(request, visit)) {
            throw new PageProblem(403, "forged");
        }
    }

    private Visit visit(ContainerRequestContext request) {
        Cookie chosen = request.getCookies().get(LanguageSwitch.COOKIE);
        Language language =
                Language.choose(chosen == null ? null : chosen.getValue(), request.getAcceptableLanguages());
        String secret = SessionCookie.secret(request);
        @Nullable Caller caller = secret == null ? null : signIn.caller(secret).orElse(null);
        URI asked = request.getUriInfo().getRequestUri();
        String query = asked.getRawQuery();
        return new Visit(
                language,
                caller,
                asked.getRawPath() + (query == null ? "" : "?" + query),
                caller == null ? "" : SignIn.formToken(Objects.requireNonNull(secret)));
    }

    /** A form of ours names the session's token; whoever has not signed in has nothing that could be used against them. */
    private static boolean isForged(ContainerRequestContext request, Visit visit) {
        if (Origin.isForeign(request)) {
            return true;
        }
        return visit.isSignedIn() && !same(visit.formToken(), sent(request));
    }

    private static String sent(ContainerRequestContext request) {
        ContainerRequest whole = (ContainerRequest) request;
        whole.bufferEntity();
        String token = whole.readEntity(Form.class).asMap().getFirst("form");
        return token == null ? "" : token;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOpen(Visit visit) {
        return switch (entry.unsigned()) {
            case EVERYBODY -> true;
            case IN_PUBLIC_MODE -> publicMode || visit.may(entry.value());
            case NOBODY -> visit.may(entry.value());
        };
    }

    private Response turnedAway(ContainerRequestContext request, Visit visit) {
        if (visit.isSignedIn()) {
            throw new PageProblem(403, "scope");
        }
        if (Origin.isFollowedFromElsewhere(request)) {
            return Response.ok(frame.bare(visit, "again", Map.of()), Frame.HTML).build();
        }
        URI signInPage = UriBuilder.fromPath("/sign-in")
                .queryParam("back", "{back}")
                .build(request.getMethod().equals(HttpMethod.GET) ? visit.address() : "/");
        return Response.seeOther(signInPage).build();
    }
}
