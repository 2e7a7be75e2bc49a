package dev.handoff.server.links;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NotChecked;
import dev.handoff.server.context.LinkVerdict.Unclear;
import dev.handoff.server.context.LinkVerdict.Works;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the library's own links are.
 *
 * @param works how many lead somewhere
 * @param broken those that lead nowhere, {@code ICOBS-2: https://… answers 404}
 * @param unclear those that ask for a login or give no clear answer, in the same form
 * @param unseen how many were not looked at yet
 * @param checkedAt the oldest look; null where there was none
 */
public record LibraryReport(
        int works,
        List<String> broken,
        List<String> unclear,
        int unseen,
        @Nullable Instant checkedAt) {

    public LibraryReport {
        broken = List.copyOf(broken);
        unclear = List.copyOf(unclear);
    }

    /** @param entries ids of library entries with their addresses, as in the files */
    static LibraryReport of(Map<String, String> entries, List<KnownLink> known) {
        int works = 0;
        int unseen = 0;
        List<String> broken = new ArrayList<>();
        List<String> unclear = new ArrayList<>();
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            KnownLink link = find(entry.getValue(), known);
            if (link == null || link.checkedAt() == null) {
                unseen++;
            } else if (link.verdict() instanceof Works || link.verdict() instanceof NotChecked) {
                works += link.verdict() instanceof Works ? 1 : 0;
            } else {
                (link.verdict() instanceof Dead ? broken : unclear).add(entry.getKey() + ": " + told(entry, link));
            }
        }
        return new LibraryReport(works, broken, unclear, unseen, oldest(known));
    }

    private static @Nullable KnownLink find(String url, List<KnownLink> known) {
        LinkAddress address = LinkAddress.of(url);
        return known.stream()
                .filter(link -> link.address().equals(address))
                .findFirst()
                .orElse(null);
    }

    private static String told(Map.Entry<String, String> entry, KnownLink link) {
        LinkVerdict verdict = link.verdict() instanceof Unclear ? new Unclear(link.doubt()) : link.verdict();
        return entry.getValue() + " " + verdict.told();
    }

    private static @Nullable Instant oldest(List<KnownLink> known) {
        return known.stream()
                .map(KnownLink::checkedAt)
                .flatMap(at -> Stream.ofNullable(at))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** One line for a log. */
    public String line() {
        List<String> parts = new ArrayList<>();
        parts.add(works + (works == 1 ? " works" : " work"));
        parts.add(broken.size() + " broken");
        parts.add(unclear.size() + " unclear");
        if (unseen > 0) {
            parts.add(unseen + " not looked at yet");
        }
        if (checkedAt != null) {
            parts.add("looked at since " + LocalDate.ofInstant(checkedAt, ZoneOffset.UTC));
        }
        String details = String.join(
                "; ", Stream.concat(broken.stream(), unclear.stream()).toList());
        return String.join(", ", parts) + (details.isEmpty() ? "" : " (" + details + ")");
    }

    public boolean isComplete() {
        return unseen == 0 && Objects.nonNull(checkedAt);
    }
}
