package dev.handoff.server.advice;

import dev.handoff.server.context.ExpectedSource;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.Ticket;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remote links from a ticket to the sources it should name. Only our own are ever removed, and one that a person removed is
 * not put back.
 */
final class LinkPlan {

    private static final String OURS = "handoff:source:";
    private static final int LONGEST_SUMMARY = 200;

    private LinkPlan() {}

    static List<Edit> edits(Ticket ticket, List<ExpectedSource> expected, @Nullable Remembered before) {
        List<RemoteLink> present = ticket.remoteLinks();
        List<String> linked = before == null ? List.of() : before.sources();
        List<Edit> edits = new ArrayList<>();
        for (ExpectedSource source : expected) {
            RemoteLink link = link(source);
            // Once linked, a link that is gone was removed by a person; where links were not read, it is taken to be
            // there.
            boolean settled = present == null ? linked.contains(source.id()) : isThere(link, present);
            boolean removed = present != null && linked.contains(source.id()) && ours(present, link.globalId()) == null;
            if (!source.url().isBlank() && !settled && !removed) {
                edits.add(new Edit.PutRemoteLink(link));
            }
        }
        edits.addAll(removals(present, expected));
        return edits;
    }

    private static List<Edit> removals(@Nullable List<RemoteLink> present, List<ExpectedSource> expected) {
        if (present == null) {
            return List.of();
        }
        Set<String> wanted = new LinkedHashSet<>();
        expected.forEach(source -> wanted.add(OURS + source.id()));
        return present.stream()
                .map(RemoteLink::globalId)
                .filter(id -> id != null && id.startsWith(OURS) && !wanted.contains(id))
                .<Edit>map(Edit.RemoveRemoteLink::new)
                .toList();
    }

    private static RemoteLink link(ExpectedSource source) {
        return new RemoteLink(
                null,
                OURS + source.id(),
                source.url(),
                Excerpt.of(source.title(), LONGEST_SUMMARY),
                Excerpt.of(source.why().toString(), LONGEST_SUMMARY));
    }

    private static boolean isThere(RemoteLink link, List<RemoteLink> present) {
        RemoteLink ours = ours(present, link.globalId());
        return ours != null && ours.url().equals(link.url()) && ours.title().equals(link.title());
    }

    private static @Nullable RemoteLink ours(List<RemoteLink> present, @Nullable String globalId) {
        return present.stream()
                .filter(link -> globalId != null && globalId.equals(link.globalId()))
                .findFirst()
                .orElse(null);
    }
}
