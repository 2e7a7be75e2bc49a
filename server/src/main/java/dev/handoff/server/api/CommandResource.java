package dev.handoff.server.api;

import dev.handoff.client.CommandResult;
import dev.handoff.client.HandoffEvent;
import dev.handoff.server.access.Caller;
import dev.handoff.server.access.Scope;
import dev.handoff.server.api.KnownJudgements.Known;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.handoff.Clerk;
import dev.handoff.server.handoff.Command;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Heard;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Outcome;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.watch.Acts;
import dev.handoff.server.watch.DirectCommand;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The commands that people otherwise give in comments, given by themselves through another program. */
@NeedsScope(Scope.ACT)
@Path("/api/v1/tickets/{key}/commands")
@Produces(MediaType.APPLICATION_JSON)
public final class CommandResource {

    private static final String WORDS =
            Arrays.stream(Command.Kind.values()).map(Command.Kind::word).collect(Collectors.joining(", "));

    private final HandoffBook book;
    private final Persons persons;
    private final Acts acts;
    private final Dismissing dismissing;

    public CommandResource(HandoffBook book, Persons persons, Acts acts, Dismissing dismissing) {
        this.book = book;
        this.persons = persons;
        this.acts = acts;
        this.dismissing = dismissing;
    }

    /** 200 when it was taken; 403 when it is somebody else's, 409 when it makes no sense now, 422 when the text is not enough. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response command(
            @PathParam("key") String key,
            @QueryParam("tracker") @Nullable String tracker,
            @HeaderParam(OnceOnly.KEY) @Nullable String once,
            dev.handoff.client.@Nullable Command request,
            @Context HttpHeaders headers,
            @Context SecurityContext security) {
        if (request == null || text(request.command()).isBlank()) {
            throw new ApiProblem(ProblemKind.INVALID_BODY, "Name the command, as {\"command\": \"accept\"}: " + WORDS);
        }
        return give(book.ticket(key, tracker), once, request, SignedIn.caller(security), Spoken.to(headers));
    }

    /**
     * Gives a command that came through a page.
     *
     * @param language {@code en} or {@code pl}, for the reason of a refusal
     * @return as {@link #command}; a refused command is told as {@link dev.handoff.client.CommandProblem}
     */
    public Response give(Known known, dev.handoff.client.Command request, Caller caller, String language) {
        return give(known, null, request, caller, Spoken.in(language));
    }

    private Response give(
            Known known, @Nullable String once, dev.handoff.client.Command request, Caller caller, Spoken spoken) {
        Person person = persons.on(known.ticket().tracker(), caller);
        Refusals refusals = new Refusals(spoken);
        Heard heard = acts.read(text(request.command()), text(request.item()), text(request.text()));
        if (heard instanceof Heard.Mistaken mistaken) {
            return refusals.mistaken(mistaken, book.ledger(known.ticket()).version());
        }
        Command command = ((Heard.Understood) heard).command();
        Door door = Door.api(caller.id() + "/" + (once == null ? UUID.randomUUID() : once));
        return command instanceof Command.Wrong wrong
                ? wrong(known, caller, person, wrong)
                : act(known, new DirectCommand(command, person, door, request.seen()), refusals);
    }

    private Response act(Known known, DirectCommand given, Refusals refusals) {
        Optional<Clerk.Entry> entry = Persons.asked(known.ticket().tracker(), () -> acts.act(known.ticket(), given));
        return entry.map(it -> answer(known, given, it, refusals)).orElseGet(refusals::notFollowed);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** What is called wrong goes one way only, from wherever it is said. */
    private Response wrong(Known known, Caller caller, Person person, Command.Wrong wrong) {
        Dismissing.Said said = dismissing.say(
                known,
                DismissalResource.item(wrong.item().name()),
                Dismissal.Door.api(caller.id()),
                person.id(),
                person.displayName(),
                wrong.reason());
        return Response.ok(result(known, wrong, said.again(), book.ledger(known.ticket()), List.of(), null))
                .build();
    }

    private static Response answer(Known known, DirectCommand given, Clerk.Entry entry, Refusals refusals) {
        Response refusal = refusals.of(entry, given.door());
        if (refusal != null) {
            return refusal;
        }
        boolean again = entry.outcome() instanceof Outcome.AlreadyTaken;
        Ledger ledger = entry.ledger();
        List<HandoffEvent> done =
                refusals.timeline().of(ledger, event -> event.stamp().door().equals(given.door()));
        String help = given.command() instanceof Command.Help ? refusals.help() : null;
        return Response.ok(result(known, given.command(), again, ledger, done, help))
                .build();
    }

    private static CommandResult result(
            Known known,
            Command command,
            boolean again,
            Ledger ledger,
            List<HandoffEvent> events,
            @Nullable String help) {
        Handoff current = ledger.current();
        return new CommandResult(
                known.key().value(),
                known.ticket().tracker(),
                command.kind().word(),
                again,
                current == null ? null : current.number(),
                current == null ? null : current.stage().word(),
                ledger.version(),
                events,
                help);
    }
}
