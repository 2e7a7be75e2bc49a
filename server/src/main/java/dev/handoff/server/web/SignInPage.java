package dev.handoff.server.web;

import dev.handoff.server.access.Admission;
import dev.handoff.server.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Signing in with a token, the way to the identity provider where there is one, and signing out. */
@Entry(unsigned = Entry.Unsigned.EVERYBODY)
@Path("/")
public final class SignInPage {

    private final SignIn signIn;
    private final boolean provider;
    private final Frame frame;

    /** @param provider may people sign in at the identity provider? */
    public SignInPage(SignIn signIn, boolean provider, Frame frame) {
        this.signIn = signIn;
        this.provider = provider;
        this.frame = frame;
    }

    @GET
    @Path("sign-in")
    public Response form(
            @QueryParam("back") @Nullable String back,
            @QueryParam("why") @Nullable String why,
            @Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        String key = "sign-in.provider." + why;
        return form(
                200,
                visit,
                back,
                provider && visit.texts().knows(key) ? visit.texts().say(key) : "");
    }

    private Response form(int status, Visit visit, @Nullable String back, String refused) {
        Map<String, Object> model =
                Map.of("back", LocalAddress.of(back).toString(), "refused", refused, "provider", provider);
        return frame.show(status, visit, "sign-in", "", visit.texts().say("sign-in.title"), model);
    }

    @POST
    @Path("sign-in")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("token") @Nullable String token,
            @FormParam("back") @Nullable String back,
            @Context ContainerRequestContext request,
            @Context HttpServletRequest connection) {
        Visit visit = Visit.of(request);
        String shown = Objects.requireNonNullElse(token, "").strip();
        SignIn.Opened opened = signIn.open(shown, String.valueOf(connection.getRemoteAddr()));
        if (opened.secret() == null) {
            return form(403, visit, back, why(visit, opened.admission()));
        }
        return Response.seeOther(LocalAddress.of(back))
                .cookie(SessionCookie.holding(opened.secret(), opened.lasts(), request))
                .build();
    }

    private static String why(Visit visit, Admission admission) {
        if (admission instanceof Admission.TooMany tooMany) {
            return visit.texts()
                    .say("sign-in.often", Math.max(1, tooMany.retryAfter().toSeconds()));
        }
        return visit.texts().say("sign-in.refused");
    }

    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOut(@Context ContainerRequestContext request) {
        String secret = SessionCookie.secret(request);
        if (secret != null) {
            signIn.close(secret);
        }
        return Response.seeOther(LocalAddress.of("/"))
                .cookie(SessionCookie.gone(request))
                .build();
    }
}
