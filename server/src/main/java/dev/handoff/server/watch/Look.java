package dev.handoff.server.watch;

import dev.handoff.server.advice.Advice;
import dev.handoff.server.advice.Letter;
import dev.handoff.server.advice.OwnComments;
import dev.handoff.server.advice.Planner;
import dev.handoff.server.advice.Sighting;
import dev.handoff.server.advice.Standing;
import dev.handoff.server.context.Background;
import dev.handoff.server.context.Memory;
import dev.handoff.server.handoff.Clerk;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.links.CitedLinks;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.Addressing.Address;
import dev.handoff.server.watch.Conversation.Talk;
import dev.handoff.server.watch.Judge.Finding;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a ticket, hears what people say to us on it, judges it and plans what should stand on it; writes nothing there. */
public final class Look {

    private final Judge judge;
    private final Planner planner;
    private final Lore lore;
    private final @Nullable Conversation conversation;
    private final InstantSource clock;

    /** Knows nothing beside the ticket. */
    public Look(Judge judge, Planner planner, InstantSource clock) {
        this(judge, planner, Lore.NONE, null, clock);
    }

    /** @param conversation null where no hand-off is followed */
    public Look(Judge judge, Planner planner, Lore lore, @Nullable Conversation conversation, InstantSource clock) {
        this.judge = judge;
        this.planner = planner;
        this.lore = lore;
        this.conversation = conversation;
        this.clock = clock;
    }

    /** @throws dev.handoff.server.ticket.TrackerException when the tracker does not answer well */
    public Seen at(Watched tracker, String idOrKey) {
        Person self = tracker.tickets().self();
        tracker.self().learn(self);
        Ticket ticket = tracker.tickets().read(idOrKey);
        Instant now = clock.instant();
        Ticket theirs = OwnComments.without(ticket, self);
        boolean spoken = OwnComments.standOn(ticket, self);
        Talk talk = talk(tracker, new TicketRef(tracker.name(), idOrKey), theirs, spoken, now);
        Finding finding = talk.judged().finding();
        Sighting sighting = new Sighting(
                ticket,
                finding.assessment(),
                finding.crossing(),
                self,
                tracker.writingSince(),
                now,
                judge.goodAnswers(theirs, finding, talk.judged().background()),
                talk.standing());
        return new Seen(
                ticket,
                theirs,
                spoken,
                talk.judged().background(),
                finding,
                planner.plan(sighting),
                talk.addresses(),
                language -> planner.letter(sighting, language));
    }

    /**
     * Reads a ticket, and takes a command on it as it stands; empty where no hand-off of it is followed. What then has to stand on
     * the ticket, the next visit writes.
     *
     * @throws dev.handoff.server.ticket.TrackerException when the tracker does not answer well
     */
    Optional<Clerk.Entry> act(Watched tracker, TicketRef ref, DirectCommand command) {
        Person self = tracker.tickets().self();
        Ticket ticket = tracker.tickets().read(ref.idOrKey());
        Ticket theirs = OwnComments.without(ticket, self);
        if (conversation == null || !isFollowed(tracker, theirs)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        TicketJudging judging = judging(tracker, ref, theirs, OwnComments.standOn(ticket, self), now);
        return Optional.of(conversation.act(tracker, stable(ref, theirs), theirs, judging, command, now));
    }

    /** Keeps what this ticket teaches about the next one, and what is about to be said on it. */
    void remember(TicketRef ref, Seen seen) {
        Ticket ticket = seen.theirs();
        Memory memory = judge.memory(ticket, seen.finding(), seen.background());
        lore.recollection()
                .keep(stable(ref, ticket), memory, Objects.requireNonNullElseGet(ticket.updated(), clock::instant));
    }

    void forget(TicketRef ref) {
        lore.recollection().forget(ref);
    }

    /** An epic, or a ticket of a project that is not watched, is judged where somebody asks for it, and never handed off. */
    private static boolean isFollowed(Watched tracker, Ticket theirs) {
        return tracker.covers(theirs.key()) && !theirs.isEpic();
    }

    private TicketJudging judging(Watched tracker, TicketRef ref, Ticket theirs, boolean spoken, Instant now) {
        Background background = lore.background(tracker.name(), theirs, spoken);
        CitedLinks looked = isFollowed(tracker, theirs) ? lore.links() : CitedLinks.unchecked();
        return new TicketJudging(judge, theirs, background, looked, ref, now);
    }

    private Talk talk(Watched tracker, TicketRef ref, Ticket theirs, boolean spoken, Instant now) {
        TicketJudging judging = judging(tracker, ref, theirs, spoken, now);
        return conversation == null || !isFollowed(tracker, theirs)
                ? new Talk(judging.with(Ledger.empty(ref)), Standing.none(), List.of())
                : conversation.attend(tracker, stable(ref, theirs), theirs, judging, now);
    }

    /** Whom the comment had to address, it has. */
    void delivered(Watched tracker, String idOrKey, Seen seen) {
        if (conversation != null) {
            TicketRef ref = stable(new TicketRef(tracker.name(), idOrKey), seen.theirs());
            conversation.delivered(ref, seen.addresses(), clock.instant());
        }
    }

    /** The tracker did not let us move it back; it is not tried again, and the comment says nothing of it. */
    void notMoved(TicketRef ref, Seen seen) {
        if (conversation != null) {
            conversation.notMoved(stable(ref, seen.theirs()));
        }
    }

    static TicketRef stable(TicketRef ref, Ticket ticket) {
        return ticket.id().isBlank() ? ref : new TicketRef(ref.tracker(), ticket.id());
    }

    /**
     * @param ticket as read, our own comments included
     * @param theirs the same as people wrote it
     * @param commented does a comment of ours stand on it?
     * @param background what it was judged against
     * @param addresses whom the comment newly addresses
     * @param letters what to mail them, by language
     */
    public record Seen(
            Ticket ticket,
            Ticket theirs,
            boolean commented,
            Background background,
            Finding finding,
            Advice advice,
            List<Address> addresses,
            Function<String, Letter> letters) {}
}
