package dev.handoff.server.advice;

import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Stage;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.Site;
import dev.handoff.server.site.Sites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far the latest hand-off has come, what is awaited of whom, and what became of people's commands. */
final class Progress {

    private static final int LONGEST = 600;

    private final Standing standing;
    private final Sites sites;
    private final Moments moments;
    private final @Nullable Handoff handoff;

    Progress(Standing standing, Sites sites) {
        this.standing = standing;
        this.sites = sites;
        this.moments = new Moments(sites);
        Handoff current = standing.ledger().current();
        this.handoff = current == null || current.offered() == null ? null : current;
    }

    /** Empty while there is nothing to tell. */
    List<Block> blocks(Voice voice) {
        List<Block> blocks = new ArrayList<>();
        if (handoff != null) {
            blocks.add(new Block.Paragraph(voice.wording().spans(title(voice, handoff) + sentence(voice, handoff))));
            bullets(changes(voice, handoff), blocks);
            bullets(new OpenQuestions(standing, handoff, moments).lines(voice), blocks);
        }
        bullets(new Replies(standing, moments).lines(voice), blocks);
        return blocks;
    }

    private static void bullets(List<List<Span>> lines, List<Block> blocks) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Bullets(lines));
        }
    }

    private String title(Voice voice, Handoff handoff) {
        return voice.say(
                        "loop.title",
                        "from",
                        name(handoff.direction().from()),
                        "to",
                        name(handoff.direction().to()))
                + " ";
    }

    private String sentence(Voice voice, Handoff handoff) {
        return switch (handoff.stage()) {
            case APPROACHING, OFFERED ->
                told(voice, "loop.offered", handoff.offered(), handoff)
                        + next(voice, handoff)
                        + receiver(voice, handoff, handoff.offered());
            case PICKED_UP -> told(voice, "loop.picked-up", pickedUp(handoff), handoff) + next(voice, handoff);
            case QUESTIONED -> told(voice, "loop.questioned", pickedUp(handoff), handoff);
            case ANSWERED -> told(voice, "loop.answered", pickedUp(handoff), handoff) + next(voice, handoff);
            case READ_BACK ->
                told(voice, "loop.read-back", handoff.readBack(), handoff) + sender(voice, handoff, handoff.readBack());
            case CORRECTED ->
                told(voice, "loop.corrected", handoff.correction(), handoff)
                        + receiver(voice, handoff, handoff.correction());
            case ACCEPTED, REOPENED -> accepted(voice, handoff);
            case RETURNED -> told(voice, "loop.returned", last(handoff, Event.Returned.class), handoff);
            case CLOSED -> told(voice, closed(handoff), last(handoff, Event.Closed.class), handoff);
        };
    }

    /** When those whose turn it is are at work, as seen when it became their turn. */
    private String receiver(Voice voice, Handoff handoff, @Nullable Event since) {
        Direction way = handoff.direction();
        return awake(voice, way.to(), way.from(), since);
    }

    private String sender(Voice voice, Handoff handoff, @Nullable Event since) {
        Direction way = handoff.direction();
        return awake(voice, way.from(), way.to(), since);
    }

    private String awake(Voice voice, String awaited, String waiting, @Nullable Event since) {
        String awake = since == null ? "" : moments.awake(voice, awaited, waiting, since.at());
        return awake.isEmpty() ? "" : " " + awake;
    }

    private static String closed(Handoff handoff) {
        Event.Closed closed = last(handoff, Event.Closed.class);
        boolean done = closed != null && closed.why().equals("done");
        return done ? "loop.closed.done" : "loop.closed.elsewhere";
    }

    private String accepted(Voice voice, Handoff handoff) {
        String how = told(
                voice,
                handoff.correction() == null ? "loop.accepted" : "loop.accepted.corrected",
                handoff.accepted(),
                handoff);
        if (handoff.stage() == Stage.REOPENED) {
            return how + " " + voice.say("loop.reopened");
        }
        Event.Reaccepted again = last(handoff, Event.Reaccepted.class);
        return again == null ? how : how + " " + told(voice, "loop.reaccepted", again, handoff);
    }

    private String next(Voice voice, Handoff handoff) {
        return " " + voice.say("loop.next", "to", name(handoff.direction().to()), "words", standing.leastWords());
    }

    /** A sentence about an event, with everything that any of the sentences may say. */
    private String told(Voice voice, String key, @Nullable Event event, Handoff handoff) {
        Event.ReadBack readBack = handoff.readBack();
        Event.Corrected correction = handoff.correction();
        Event.Returned returned = last(handoff, Event.Returned.class);
        Event.Offered offered = Objects.requireNonNull(handoff.offered());
        Event at = event == null ? offered : event;
        return voice.say(
                key + (isUs(at) && key.equals("loop.picked-up") ? ".unknown" : ""),
                "on",
                moments.day(voice, at.at()),
                "who",
                at.by().name(),
                "reader",
                readBack == null ? "" : readBack.by().name(),
                "text",
                readBack == null ? "" : Excerpt.of(readBack.text(), LONGEST),
                "corrector",
                correction == null ? "" : correction.by().name(),
                "correction",
                correction == null ? "" : Excerpt.of(correction.text(), LONGEST),
                "reason",
                returned == null ? "" : Excerpt.of(returned.reason(), LONGEST),
                "from",
                name(handoff.direction().from()),
                "to",
                name(handoff.direction().to()));
    }

    private static boolean isUs(Event event) {
        return event.by().same(Who.HANDOFF);
    }

    private static Event.@Nullable PickedUp pickedUp(Handoff handoff) {
        return last(handoff, Event.PickedUp.class);
    }

    /** What is open again, and what changed in it word by word. */
    private List<List<Span>> changes(Voice voice, Handoff handoff) {
        Event.ReadBack readBack = handoff.readBack();
        List<List<Span>> lines = new ArrayList<>();
        if (handoff.isOver() || readBack == null) {
            return lines;
        }
        for (Map.Entry<Item, Event.Reopened> open : handoff.reopened().entrySet()) {
            List<Span> line = new ArrayList<>();
            line.add(Span.code(open.getKey().name()));
            line.add(Span.plain(" "));
            line.add(standing.mention(readBack.by()));
            line.add(Span.plain(changed(voice, open.getValue())));
            line.addAll(Span.diff(open.getValue().diff(), voice.say("quote")));
            line.addAll(voice.wording().spans(" " + voice.say("loop.change.accept")));
            lines.add(line);
        }
        return lines;
    }

    private String changed(Voice voice, Event.Reopened change) {
        String key = isUs(change) ? "loop.change.seen" : "loop.change";
        return voice.say(key, "who", change.by().name(), "on", moments.day(voice, change.at())) + " ";
    }

    private static <E extends Event> @Nullable E last(Handoff handoff, Class<E> kind) {
        return handoff.events().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private String name(String id) {
        Site site = sites.byId(id);
        return site == null ? id : site.name();
    }
}
