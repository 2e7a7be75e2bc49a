package dev.handoff.server.web;

import dev.handoff.server.access.Arrival;
import dev.handoff.server.access.OidcSignIn;
import dev.handoff.server.access.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** To the identity provider, and back from it. */
@Entry(unsigned = Entry.Unsigned.EVERYBODY)
@Path(OidcPages.PATH)
public final class OidcPages {

    static final String PATH = "/sign-in/oidc";

    /** Longer ones are of no page of ours, and would only fill a table. */
    private static final int LONGEST_ADDRESS = 2_000;

    private final OidcSignIn provider;
    private final SignIn signIn;
    private final Pace pace;
    private final Frame frame;

    /** @param pace how often one address may set out */
    public OidcPages(OidcSignIn provider, SignIn signIn, Pace pace, Frame frame) {
        this.provider = provider;
        this.signIn = signIn;
        this.pace = pace;
        this.frame = frame;
    }

    @GET
    public Response leave(@QueryParam("back") @Nullable String wanted, @Context HttpServletRequest connection) {
        pace.step(String.valueOf(connection.getRemoteAddr()));
        boolean tooLong = wanted != null && wanted.length() > LONGEST_ADDRESS;
        String back = LocalAddress.of(tooLong ? "/" : wanted).toString();
        return provider.leave(back)
                .map(leaving -> Response.seeOther(leaving.address())
                        .cookie(DepartureCookie.holding(leaving.secret(), provider.redirect())))
                .orElseGet(() -> turned(Arrival.Why.AWAY, back))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("return")
    public Response arrive(
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("error") @Nullable String error,
            @Context ContainerRequestContext request) {
        Arrival arrival = provider.arrive(DepartureCookie.secret(request), new OidcSignIn.Answer(state, code, error));
        return answer(arrival, request)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Response.ResponseBuilder answer(Arrival arrival, ContainerRequestContext request) {
        if (arrival instanceof Arrival.Welcome welcome) {
            return welcomed(welcome, request).cookie(DepartureCookie.gone(provider.redirect()));
        }
        Arrival.Why why = ((Arrival.Turned) arrival).why();
        Response.ResponseBuilder turned = turned(why, arrival.back());
        // What another site sends here must not end a sign-in that is under way.
        return why == Arrival.Why.LOST ? turned : turned.cookie(DepartureCookie.gone(provider.redirect()));
    }

    /** A page that goes on by itself: a redirect from another site would leave the session's strict cookie behind. */
    private Response.ResponseBuilder welcomed(Arrival.Welcome welcome, ContainerRequestContext request) {
        SignIn.Opened opened = signIn.open(welcome.caller());
        Map<String, Object> model =
                Map.of("back", LocalAddress.of(welcome.back()).toString());
        return Response.ok(frame.bare(Visit.of(request), "welcome", model), Frame.HTML)
                .cookie(SessionCookie.holding(Objects.requireNonNull(opened.secret()), opened.lasts(), request));
    }

    /** Away from an address that holds a code, to the page that says why and offers to try again. */
    private static Response.ResponseBuilder turned(Arrival.Why why, String back) {
        return Response.seeOther(UriBuilder.fromPath("/sign-in")
                .queryParam("back", "{back}")
                .queryParam("why", why.name().toLowerCase(Locale.ROOT))
                .build(LocalAddress.of(back).toString()));
    }
}
