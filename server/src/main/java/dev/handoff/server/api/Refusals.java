package dev.handoff.server.api;

import dev.handoff.client.CommandProblem;
import dev.handoff.client.HandoffEvent;
import dev.handoff.server.handoff.Clerk;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Heard;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Outcome;
import dev.handoff.server.handoff.Reason;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a command was not taken: the same words as in the comment, in the language of whoever asks. */
final class Refusals {

    private static final Set<String> NOT_YOURS = Set.of("forbidden", "readback.own.side", "readback.other.side");
    private static final Set<String> TEXT =
            Set.of("readback.needed", "readback.short", "readback.copied", "reason.thin");

    private final Spoken spoken;

    Refusals(Spoken spoken) {
        this.spoken = spoken;
    }

    Timeline timeline() {
        return spoken.timeline();
    }

    String help() {
        return spoken.reasons().help();
    }

    /** @return null for a command that was taken, now or before */
    @Nullable
    Response of(Clerk.Entry entry, Door door) {
        Ledger ledger = entry.ledger();
        if (entry.outcome() instanceof Outcome.Refused refused) {
            return refused(refused.reason(), ledger.version());
        }
        if (entry.outcome() instanceof Outcome.Stale stale) {
            return stale(stale, ledger);
        }
        return entry.outcome() instanceof Outcome.AlreadyTaken ? before(ledger, door) : null;
    }

    /** What was refused the first time is refused again, in the same words. */
    private @Nullable Response before(Ledger ledger, Door door) {
        return ledger.events().stream()
                .filter(event -> event.stamp().door().equals(door))
                .filter(Event.Declined.class::isInstance)
                .map(event -> refused(((Event.Declined) event).reason(), ledger.version()))
                .findFirst()
                .orElse(null);
    }

    private Response refused(Reason reason, long seq) {
        ProblemKind kind = NOT_YOURS.contains(reason.key())
                ? ProblemKind.COMMAND_NOT_YOURS
                : TEXT.contains(reason.key()) ? ProblemKind.COMMAND_TEXT : ProblemKind.COMMAND_NOT_NOW;
        return answer(kind, reason, seq, List.of());
    }

    /** A ticket that never crosses, such as an epic, or one of a project that is not watched. */
    Response notFollowed() {
        return answer(ProblemKind.COMMAND_NOT_NOW, new Reason("handoff.none", Map.of()), 0, List.of());
    }

    private Response stale(Outcome.Stale stale, Ledger ledger) {
        List<HandoffEvent> changes = timeline().of(ledger, stale.missed()::contains);
        String events = changes.stream()
                .map(change -> change.type() + (change.item() == null ? "" : " " + change.item()) + ", "
                        + change.by().name())
                .collect(Collectors.joining("; "));
        return answer(
                ProblemKind.COMMAND_STALE, new Reason("stale", Map.of("events", events)), ledger.version(), changes);
    }

    Response mistaken(Heard.Mistaken mistaken, long seq) {
        return answer(
                ProblemKind.COMMAND_NOT_UNDERSTOOD,
                "misheard." + mistaken.why().name().toLowerCase(java.util.Locale.ROOT),
                spoken.reasons().say(mistaken),
                Map.of(),
                seq,
                List.of());
    }

    private Response answer(ProblemKind kind, Reason reason, long seq, List<HandoffEvent> changes) {
        return answer(kind, reason.key(), spoken.reasons().say(reason), reason.values(), seq, changes);
    }

    private Response answer(
            ProblemKind kind,
            String reason,
            String detail,
            Map<String, String> values,
            long seq,
            List<HandoffEvent> changes) {
        CommandProblem problem = new CommandProblem(
                kind.address(),
                kind.title(),
                kind.status(),
                detail,
                reason,
                number(values.get("count")),
                number(values.get("words")),
                seq,
                changes);
        return Response.status(kind.status())
                .type(ApiProblem.TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, spoken.language())
                .entity(problem)
                .build();
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
