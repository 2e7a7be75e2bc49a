package dev.handoff.server.gate;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Stage;
import dev.handoff.server.site.Crossing;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a ticket is to be moved back. In doubt it stays: only what one person has just moved forward by its status, with gaps,
 * goes back, once; whoever moves it forward again has the last word.
 */
public final class Gatekeeper {

    /** Who moved it longer ago has gone on to other things, and so perhaps has the ticket. */
    private static final Duration JUST = Duration.ofHours(2);

    private static final Set<Stage> NOT_BEGUN = Set.of(Stage.APPROACHING, Stage.OFFERED);

    private final List<BackRule> rules;
    private final Sites sites;

    public Gatekeeper(List<BackRule> rules, Sites sites) {
        this.rules = List.copyOf(rules);
        this.sites = sites;
    }

    /**
     * One ticket at one instant.
     *
     * @param ticket without our own comments
     * @param crossing null when it approaches and made none
     * @param self the account we write as
     */
    public record Look(
            Ticket ticket,
            Assessment assessment,
            @Nullable Crossing crossing,
            Person self,
            Ledger ledger,
            Instant now) {

        /** The change that gave the ticket its status; null where it has had it from the beginning. */
        public @Nullable Change lastMove() {
            List<Change> moves = moves();
            return moves.isEmpty() ? null : moves.get(moves.size() - 1);
        }

        List<Change> moves() {
            return ticket.changes().stream()
                    .filter(change -> change.items().stream()
                            .anyMatch(item -> item.field().equals("status")))
                    .toList();
        }
    }

    /** Is there anything to be moved anywhere? */
    public boolean isIdle() {
        return rules.isEmpty();
    }

    public Back judge(Look look) {
        String status = rules.stream()
                .filter(rule -> rule.projects().contains(look.ticket().key().project()))
                .map(BackRule::status)
                .findFirst()
                .orElse(null);
        if (status == null || !look.assessment().flagged()) {
            return Back.NEVER;
        }
        Change ours = ours(look);
        if (ours != null) {
            return ours.equals(look.lastMove())
                    ? new Back.Done(look.ticket().status())
                    : new Back.Stays("it was moved back before, and whoever moved it on decides");
        }
        String why = reasonToStay(look, status);
        return why == null ? new Back.Due(status) : new Back.Stays(why);
    }

    /** Our last move on this crossing: an acceptance or a return ends one. */
    private static @Nullable Change ours(Look look) {
        Instant since = look.ledger().events().stream()
                .filter(event -> event instanceof Event.Accepted || event instanceof Event.Returned)
                .map(Event::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return look.moves().stream()
                .filter(change ->
                        look.self().same(change.author()) && change.at().isAfter(since))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private @Nullable String reasonToStay(Look look, String status) {
        Crossing crossing = look.crossing();
        if (crossing == null
                || crossing.direction()
                        .to()
                        .equals(look.assessment().direction().from())) {
            return "";
        }
        if (look.ticket().status().equalsIgnoreCase(status)) {
            return "it is there already";
        }
        Handoff handoff = look.ledger().current();
        if (handoff != null && !NOT_BEGUN.contains(handoff.stage())) {
            return "the receiving site is at work on it";
        }
        return doubt(crossing, look);
    }

    private @Nullable String doubt(Crossing crossing, Look look) {
        Change move = look.lastMove();
        if (move == null || (crossing.at() != null && !crossing.at().equals(move.at()))) {
            return "no change of its status made it cross";
        }
        Person mover = move.author();
        if (mover == null || mover.isAnonymous()) {
            return "the tracker does not tell who moved it";
        }
        Site site = sites.of(mover);
        if (site != null && site.id().equals(crossing.direction().to())) {
            return "the receiving site took it";
        }
        return move.at().plus(JUST).isBefore(look.now()) ? "it was moved too long ago" : null;
    }
}
