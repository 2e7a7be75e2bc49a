package dev.handoff.server.links;

import dev.handoff.server.context.LinkStates;
import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.ticket.TicketRef;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** Looks a ticket's links up in the book, and has those looked at that nobody has looked at lately. */
public final class TicketLinks implements CitedLinks {

    private final LinkBook book;
    private final LinkSettings settings;
    private final InstantSource clock;

    public TicketLinks(LinkBook book, LinkSettings settings, InstantSource clock) {
        this.book = book;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public LinkStates of(TicketRef ticket, List<String> urls) {
        Map<String, LinkAddress> asked = checkable(urls);
        Map<LinkAddress, LinkVerdict> known = book.cited(ticket, asked.values(), clock.instant()).stream()
                .collect(Collectors.toMap(KnownLink::address, KnownLink::verdict));
        Map<String, LinkVerdict> verdicts = new HashMap<>();
        asked.forEach((written, address) -> verdicts.put(written, known.getOrDefault(address, LinkVerdict.unseen())));
        return new LinkStates(verdicts, settings.unreachableIsGap());
    }

    /** The first few, by the spelling on the ticket; the rest of a list of links is not what the answer rests on. */
    private Map<String, LinkAddress> checkable(List<String> urls) {
        Map<String, LinkAddress> checkable = new LinkedHashMap<>();
        for (String url : urls) {
            LinkAddress address = LinkAddress.of(url);
            boolean wanted = address != null && settings.reach().refusal(HttpUrl.get(address.url())) == null;
            if (wanted && checkable.size() < settings.limits().perTicket()) {
                checkable.put(url, address);
            }
        }
        return checkable;
    }
}
