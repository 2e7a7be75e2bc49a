package dev.handoff.server.api;

import dev.handoff.client.ProblemType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;

/** What the problems' types mean; for everybody, since a request without a token has a problem too. */
@Path("/api/v1/problems")
@Produces(MediaType.APPLICATION_JSON)
public final class ProblemResource {

    @GET
    public List<ProblemType> problems() {
        return Arrays.stream(ProblemKind.values()).map(ProblemKind::wire).toList();
    }

    @GET
    @Path("/{name}")
    public ProblemType problem(@PathParam("name") String name) {
        return ProblemKind.of(name)
                .map(ProblemKind::wire)
                .orElseThrow(() -> new ApiProblem(
                        ProblemKind.NOT_FOUND,
                        "There is no problem \"" + name + "\"; GET /api/v1/problems lists them"));
    }
}
