package dev.handoff.server.watch;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Background;
import dev.handoff.server.context.CitedLink;
import dev.handoff.server.context.LinkStates;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.ReadBackItem;
import dev.handoff.server.links.CitedLinks;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketRef;
import dev.handoff.server.watch.Judge.Finding;
import java.time.Instant;
import java.util.List;

/** One ticket at one instant, judged with what its ledger knows and what is known of its links. */
final class TicketJudging implements Judging {

    private final Judge judge;
    private final Ticket ticket;
    private final Background background;
    private final CitedLinks links;
    private final TicketRef ref;
    private final Instant now;

    TicketJudging(Judge judge, Ticket ticket, Background background, CitedLinks links, TicketRef ref, Instant now) {
        this.judge = judge;
        this.ticket = ticket;
        this.background = background;
        this.links = links;
        this.ref = ref;
        this.now = now;
    }

    /** Which links a ticket rests on shows in its judgement; most have none that tell anything, and are judged once. */
    @Override
    public Judged with(Ledger ledger) {
        Background knowing = background.saying(Said.of(ledger, ticket), ReadBackItem.answer(ledger.current()));
        Finding finding = judge.judge(ticket, now, knowing);
        LinkStates known = links.of(ref, hasReaders(finding) ? urls(finding) : List.of());
        Background all = knowing.withLinks(known);
        return new Judged(
                known.tellsNothing() ? finding : judge.judge(ticket, now, all),
                all,
                () -> judge.grounds(ticket, finding, all));
    }

    @Override
    public Assessment of(Ticket then, Instant at, Ledger ledger) {
        Background knowing = background.saying(Said.of(ledger, ticket), null);
        return judge.judge(then, at, knowing).assessment();
    }

    /** Links are looked at for those who receive the ticket; one that stays where it is, or is done, has no receiver. */
    private boolean hasReaders(Finding finding) {
        return finding.crossing() != null && !"done".equals(ticket.statusCategory());
    }

    private static List<String> urls(Finding finding) {
        return finding.assessment().links().stream()
                .map(CitedLink::url)
                .distinct()
                .toList();
    }
}
