package dev.handoff.ide;

import dev.handoff.client.Checklist;
import dev.handoff.client.Checklist.Item;
import dev.handoff.client.Handoff;
import dev.handoff.client.Question;
import dev.handoff.client.TicketSources;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an engineer sees of one ticket.
 *
 * @param handoff the latest crossing; null while the ticket has not approached one
 * @param readAt when the service answered
 * @param asked ids of the questions that whoever sits at this IDE asked
 */
public record TicketView(
        String key,
        Checklist checklist,
        TicketSources sources,
        @Nullable Handoff handoff,
        Instant readAt,
        Set<String> asked) {

    public TicketView {
        asked = Set.copyOf(asked);
    }

    /** How the items of a checklist are grouped for people, the most urgent first. */
    public enum Group {
        GAP,
        ANSWERED,
        NOT_APPLICABLE;

        /** Where an item belongs. */
        public static Group of(Item item) {
            return switch (item.state()) {
                case "hollow", "missing" -> GAP;
                case "na", "waived" -> NOT_APPLICABLE;
                default -> ANSWERED;
            };
        }
    }

    /** The items of one group, in checklist order. */
    public List<Item> items(Group group) {
        return checklist.items().stream()
                .filter(item -> Group.of(item) == group)
                .toList();
    }

    public Optional<Item> item(String id) {
        return checklist.items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /** What people call an item; its id where the checklist has it no longer. */
    public String name(String id) {
        return item(id).map(Item::name).orElse(id);
    }

    public List<Question> questions() {
        return handoff == null ? List.of() : handoff.questions();
    }

    public List<Question> openQuestions() {
        return questions().stream()
                .filter(question -> question.state().equals("open"))
                .toList();
    }

    /** The accepted items whose text has changed since. */
    public List<Handoff.Reopened> reopened() {
        return handoff == null ? List.of() : handoff.reopened();
    }

    /** Number of the last event that was seen; null before the first crossing. */
    public @Nullable Long seen() {
        return handoff == null ? null : handoff.seq();
    }
}
