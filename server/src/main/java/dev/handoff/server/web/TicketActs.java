package dev.handoff.server.web;

import dev.handoff.client.Command;
import dev.handoff.client.CommandProblem;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.ApiProblem;
import dev.handoff.server.api.CommandResource;
import dev.handoff.server.api.KnownJudgements;
import dev.handoff.server.api.KnownJudgements.Known;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The buttons of a ticket's page. They do what a comment on the ticket does, under the same rights. */
@Entry(Scope.ACT)
@Path("/tickets/{key}/acts")
public final class TicketActs {

    private final KnownJudgements judgements;
    private final CommandResource commands;
    private final TicketPage page;

    public TicketActs(KnownJudgements judgements, CommandResource commands, TicketPage page) {
        this.judgements = judgements;
        this.commands = commands;
        this.page = page;
    }

    /** @param seen number of the last event that stood on the page */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response act(
            @PathParam("key") String key,
            @FormParam("tracker") @Nullable String tracker,
            @FormParam("command") @Nullable String command,
            @FormParam("item") @Nullable String item,
            @FormParam("text") @Nullable String text,
            @FormParam("seen") @Nullable String seen,
            @Context ContainerRequestContext request) {
        Visit visit = Visit.of(request);
        Known known = TicketPage.known(judgements, key, tracker);
        Command given = new Command(command, blank(item), blank(text), number(seen));
        Refusal refusal = give(known, given, visit);
        if (refusal == null) {
            return Response.seeOther(UriBuilder.fromPath("/tickets/{key}")
                            .queryParam("tracker", "{tracker}")
                            .fragment("handoff")
                            .build(known.key().value(), known.ticket().tracker()))
                    .build();
        }
        TicketPage.Attempt attempt = new TicketPage.Attempt(given(command), given(item), given(text), refusal.why());
        return page.show(refusal.status(), visit, known, attempt);
    }

    private record Refusal(int status, String why) {}

    private @Nullable Refusal give(Known known, Command command, Visit visit) {
        try {
            Response answer = commands.give(
                    known,
                    command,
                    Objects.requireNonNull(visit.caller()),
                    visit.language().code());
            return answer.getEntity() instanceof CommandProblem problem
                    ? new Refusal(problem.status(), problem.detail())
                    : null;
        } catch (ApiProblem problem) {
            return new Refusal(problem.status(), String.valueOf(problem.getMessage()));
        }
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static @Nullable Long number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }
}
