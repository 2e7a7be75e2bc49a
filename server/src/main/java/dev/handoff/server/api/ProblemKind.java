package dev.handoff.server.api;

import dev.handoff.client.ProblemType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The problems that the API can have with a request, each with an address of its own under {@code /api/v1/problems}. */
public enum ProblemKind {
    BAD_REQUEST(
            400,
            "The request cannot be read",
            "Mend what the detail names; /api/v1/openapi.json describes every request."),
    INVALID_PARAMETER(400, "A parameter cannot be used", "Correct the value that the detail names."),
    NO_TOKEN(
            401,
            "A token is needed",
            "Send \"Authorization: Bearer …\" with a token of the service or, where api.oidc is set, of the identity"
                    + " provider."),
    TOKEN_REFUSED(
            401, "The token is not accepted", "Have an administrator make a new one with the command `token create`."),
    SCOPE_TOO_SMALL(
            403,
            "The token's scope does not reach so far",
            "Use a token of the scope that the detail names; scopes are read, act and admin, each including those"
                    + " before it."),
    NO_PERSON(
            403,
            "The caller is no person of the tracker",
            "Who acts is a person: sign in with the firm's identity provider, or use a token made with `token create"
                    + " --person`."),
    COMMAND_NOT_YOURS(
            403,
            "Somebody else may give this command",
            "The detail says who may; the service's settings name the rights under handoff.rights."),
    NO_SUCH_ADDRESS(404, "There is nothing at this address", "Compare the address with /api/v1/openapi.json."),
    UNKNOWN_TICKET(
            404,
            "No judgement of this ticket is kept",
            "A ticket is judged when it changes in a watched project, or when the sweep finds it; check the key."),
    NOT_FOUND(404, "There is no such thing", "List what there is, and take an id from the list."),
    METHOD_NOT_ALLOWED(405, "The address does not take this method", "Use a method that the header Allow names."),
    NOT_ACCEPTABLE(406, "The answer cannot be had in that form", "Accept application/json."),
    CONFLICT(409, "The state of things forbids it", "Read the present state, then decide again."),
    COMMAND_NOT_NOW(409, "The command makes no sense at this moment", "Read the hand-off, then decide again."),
    COMMAND_STALE(
            409,
            "Something changed since you looked",
            "Show the person what the changes tell, then send the command again with the new seq as \"seen\"."),
    IDEMPOTENCY_KEY_IN_USE(
            409,
            "The same write is being done at this moment",
            "Send it again after the seconds that Retry-After names; the answer is then the first one's."),
    TOO_LARGE(413, "The body is too large", "Send less."),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has a form that is not understood", "Send application/json."),
    INVALID_BODY(422, "The body cannot be used", "Correct what the detail names."),
    COMMAND_NOT_UNDERSTOOD(422, "The command is not understood", "Send one of the commands, with its item and text."),
    COMMAND_TEXT(422, "The text is not enough", "Write what the detail asks for."),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The Idempotency-Key was used for another write",
            "Make up a new key for each write, and keep it only to repeat that very write."),
    TOO_MANY_WRONG_TOKENS(
            429,
            "Too many wrong tokens came from this address",
            "Wait as long as Retry-After says, then send the right one."),
    UNEXPECTED(
            500,
            "Something failed that should not",
            "Look in the service's log for the id in \"instance\"; sending the request again does no harm when it"
                    + " carries an Idempotency-Key."),
    TRACKER_UNAVAILABLE(
            503,
            "The tracker does not answer at this moment",
            "Try again after the seconds that Retry-After names, with the same Idempotency-Key."),
    UNAVAILABLE(503, "The service cannot answer at this moment", "Try again after the seconds that Retry-After names.");

    static final String ADDRESS = "/api/v1/problems/";

    private final int status;
    private final String title;
    private final String remedy;

    ProblemKind(int status, String title, String remedy) {
        this.status = status;
        this.title = title;
        this.remedy = remedy;
    }

    public int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** As it stands in addresses, for example {@code unknown-ticket}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String address() {
        return ADDRESS + word();
    }

    ProblemType wire() {
        return new ProblemType(address(), title, status, remedy);
    }

    static Optional<ProblemKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
