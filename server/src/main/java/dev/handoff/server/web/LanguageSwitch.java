package dev.handoff.server.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The switch between English and Polish. The choice is kept in the browser, and outweighs what the browser asks for. */
@Entry(unsigned = Entry.Unsigned.EVERYBODY)
@Path("/language")
public final class LanguageSwitch {

    static final String COOKIE = "handoff_language";

    private static final Duration YEAR = Duration.ofDays(365);

    @GET
    @Path("/{code}")
    public Response choose(
            @PathParam("code") String code,
            @QueryParam("back") @Nullable String back,
            @Context ContainerRequestContext request) {
        Language language = Language.of(code).orElseThrow(() -> PageProblem.notFound("page"));
        NewCookie cookie = new NewCookie.Builder(COOKIE)
                .value(language.code())
                .path("/")
                .httpOnly(true)
                .secure(request.getSecurityContext().isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge((int) YEAR.toSeconds())
                .build();
        return Response.seeOther(LocalAddress.of(back)).cookie(cookie).build();
    }
}
