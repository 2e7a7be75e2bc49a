package dev.handoff.server.advice;

import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Reasons;
import dev.handoff.server.handoff.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of people's commands, as far as the state of the hand-off does not show it: of each person the last ones, until
 * they give another. So everybody is answered once, and the comment does not grow.
 */
final class Replies {

    private static final int MOST = 6;
    private static final int LONGEST = 300;
    private static final Map<String, Reasons> REASONS = Map.of("en", Reasons.in("en"), "pl", Reasons.in("pl"));

    private final Standing standing;
    private final Moments moments;

    Replies(Standing standing, Moments moments) {
        this.standing = standing;
        this.moments = moments;
    }

    List<List<Span>> lines(Voice voice) {
        List<List<Span>> lines = new ArrayList<>();
        for (Event event : last()) {
            String reply = reply(voice, event);
            if (reply != null) {
                lines.add(voice.wording().spans(reply));
            }
        }
        return lines.subList(Math.max(0, lines.size() - MOST), lines.size());
    }

    /** What each person commanded last, and in the same breath: what we hear on one visit bears one instant. */
    private List<Event> last() {
        Map<String, Instant> latest = new HashMap<>();
        List<Event> commands = standing.ledger().events().stream()
                .filter(event -> Standing.isCommand(event.stamp().door().way()) && !Standing.isToldElsewhere(event))
                .toList();
        commands.forEach(event -> latest.put(Told.Call.key(event.by()), event.at()));
        return commands.stream()
                .filter(event -> event.at().equals(latest.get(Told.Call.key(event.by()))))
                .toList();
    }

    private @Nullable String reply(Voice voice, Event event) {
        if (event instanceof Event.Answered answered) {
            return say(voice, "reply.answered", event, answered.item(), "");
        }
        if (event instanceof Event.SaidNotApplicable no) {
            return say(voice, "reply.na", event, no.item(), no.reason());
        }
        if (event instanceof Event.Waived waived) {
            return say(voice, "reply.waived", event, waived.item(), waived.reason());
        }
        if (event instanceof Event.Declined declined) {
            return event.by().name() + ": " + reasons(voice).say(declined.reason());
        }
        if (event instanceof Event.Misheard misheard) {
            return event.by().name() + ": " + reasons(voice).say(misheard);
        }
        return plain(voice, event);
    }

    private static Reasons reasons(Voice voice) {
        return Objects.requireNonNull(REASONS.get(voice.language()));
    }

    private @Nullable String plain(Voice voice, Event event) {
        if (event instanceof Event.RecheckAsked) {
            return say(voice, "reply.recheck", event, null, "");
        }
        if (event instanceof Event.HelpAsked) {
            return say(voice, "reply.help", event, null, "");
        }
        return event instanceof Event.Unmuted ? say(voice, "reply.unmuted", event, null, "") : null;
    }

    private String say(Voice voice, String key, Event event, @Nullable Item item, String reason) {
        return voice.say(
                key,
                "who",
                event.by().name(),
                "on",
                moments.day(voice, event.at()),
                "item",
                item == null ? "" : item,
                "reason",
                Excerpt.of(reason, LONGEST),
                "words",
                standing.leastWords());
    }
}
