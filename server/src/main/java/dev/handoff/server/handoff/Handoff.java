package dev.handoff.server.handoff;

import dev.handoff.server.context.Item;
import dev.handoff.server.site.Direction;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One crossing of one ticket with its history. All it says is read off its events.
 *
 * @param number of the ticket's hand-offs, from 1
 * @param events of this hand-off only, in the order in which they were taken
 */
public record Handoff(int number, List<Event> events) {

    public Handoff {
        events = List.copyOf(events);
    }

    public Direction direction() {
        Event.Offered offered = offered();
        Event.Approaching approaching = last(Event.Approaching.class);
        return offered != null
                ? offered.direction()
                : approaching != null ? approaching.direction() : new Direction(Direction.UNKNOWN, Direction.UNKNOWN);
    }

    public Stage stage() {
        if (isReturned()) {
            return Stage.RETURNED;
        }
        if (isAccepted()) {
            return reopened().isEmpty() || isClosed() ? Stage.ACCEPTED : Stage.REOPENED;
        }
        return isClosed() ? Stage.CLOSED : underWay();
    }

    private Stage underWay() {
        if (openQuestions().stream().findAny().isPresent()) {
            return Stage.QUESTIONED;
        }
        if (readBack() != null) {
            return correction() == null ? Stage.READ_BACK : Stage.CORRECTED;
        }
        if (!questions().isEmpty()) {
            return Stage.ANSWERED;
        }
        return pickedUp() != null ? Stage.PICKED_UP : offered() != null ? Stage.OFFERED : Stage.APPROACHING;
    }

    /** Nothing more is awaited of anybody. */
    public boolean isOver() {
        return isReturned() || isClosed();
    }

    public boolean isReturned() {
        return last(Event.Returned.class) != null;
    }

    public boolean isClosed() {
        return after(Event.Closed.class, Event.Resumed.class);
    }

    public boolean isAccepted() {
        return last(Event.Accepted.class) != null;
    }

    public Event.@Nullable Offered offered() {
        return last(Event.Offered.class);
    }

    /** When the receiving site began to work on it; null before. */
    public @Nullable Instant pickedUp() {
        Event.PickedUp pickedUp = last(Event.PickedUp.class);
        return pickedUp == null ? null : pickedUp.at();
    }

    /** The last restatement that the sender may confirm; null when there is none. */
    public Event.@Nullable ReadBack readBack() {
        return events.stream()
                .filter(event -> event instanceof Event.ReadBack readBack && readBack.flaw() == null)
                .map(Event.ReadBack.class::cast)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The last restatement of any quality. */
    public Event.@Nullable ReadBack lastReadBack() {
        return last(Event.ReadBack.class);
    }

    /** The sender's correction of {@link #readBack()}; null when there is none. */
    public Event.@Nullable Corrected correction() {
        Event.ReadBack readBack = readBack();
        Event.Corrected corrected = last(Event.Corrected.class);
        return readBack == null || corrected == null || events.indexOf(corrected) < events.indexOf(readBack)
                ? null
                : corrected;
    }

    /** Was a read-back corrected on the way? That is the process at work, not a failure. */
    public boolean wasCorrected() {
        return last(Event.Corrected.class) != null;
    }

    public Event.@Nullable Accepted accepted() {
        return last(Event.Accepted.class);
    }

    /** What it is accepted on by now; null before acceptance. */
    public @Nullable Seal seal() {
        Event.Accepted accepted = accepted();
        Seal seal = accepted == null ? null : accepted.seal();
        for (Event event : events) {
            if (seal != null && event instanceof Event.Reaccepted again) {
                seal = seal.with(again.seal());
            }
        }
        return seal;
    }

    /** The items whose text changed after acceptance and which nobody has accepted again. */
    public Map<Item, Event.Reopened> reopened() {
        Map<Item, Event.Reopened> open = new EnumMap<>(Item.class);
        for (Event event : events) {
            if (event instanceof Event.Reopened reopened) {
                open.put(reopened.item(), reopened);
            } else if (event instanceof Event.Restored restored) {
                open.remove(restored.item());
            } else if (event instanceof Event.Reaccepted again) {
                open.keySet().removeAll(again.seal().grounds().keySet());
            }
        }
        return open;
    }

    /** In the order in which they were asked. */
    public List<Question> questions() {
        return events.stream()
                .filter(Event.Asked.class::isInstance)
                .map(asked -> Question.of((Event.Asked) asked, events))
                .toList();
    }

    public List<Question> openQuestions() {
        return questions().stream().filter(Question::isOpen).toList();
    }

    /** {@code open}, {@code answered}, or {@code lapsed} where the hand-off ended first. */
    public String state(Question question) {
        return !question.isOpen() ? "answered" : isOver() ? "lapsed" : "open";
    }

    private <E extends Event> @Nullable E last(Class<E> kind) {
        return events.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Did the one happen, and the other not since? */
    private boolean after(Class<? extends Event> one, Class<? extends Event> other) {
        boolean happened = false;
        for (Event event : events) {
            happened = one.isInstance(event) || (happened && !other.isInstance(event));
        }
        return happened;
    }
}
