package dev.handoff.server.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The bare address of the service: it leads to what most people come for. */
@Entry(unsigned = Entry.Unsigned.EVERYBODY)
@Path("/")
public final class FrontDoor {

    @GET
    public Response enter() {
        return Response.seeOther(URI.create("/gaps")).build();
    }
}
