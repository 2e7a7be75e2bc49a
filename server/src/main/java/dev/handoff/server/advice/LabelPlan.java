package dev.handoff.server.advice;

import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of our two labels a ticket should carry. A label that a person took off is not put on again, unless a person puts
 * it back.
 *
 * @param edits what to change
 * @param kept our labels on the ticket afterwards
 * @param refused our labels that a person took off
 */
record LabelPlan(List<Edit> edits, List<String> kept, List<String> refused) {

    static LabelPlan of(
            Ticket ticket, Person self, AdviceSettings settings, @Nullable Remembered before, boolean open) {
        String wanted = open ? settings.missingLabel() : settings.completeLabel();
        String other = open ? settings.completeLabel() : settings.missingLabel();
        List<String> refused = Stream.of(settings.missingLabel(), settings.completeLabel())
                .filter(label -> isRefused(label, ticket, self, before))
                .toList();
        List<Edit> edits = new ArrayList<>();
        if (!ticket.labels().contains(wanted) && !refused.contains(wanted)) {
            edits.add(new Edit.AddLabel(wanted));
        }
        if (ticket.labels().contains(other)) {
            edits.add(new Edit.RemoveLabel(other));
        }
        return new LabelPlan(edits, refused.contains(wanted) ? List.of() : List.of(wanted), refused);
    }

    /** The changelog knows who did it; where it was not read, what we remember tells that it was not us. */
    private static boolean isRefused(String label, Ticket ticket, Person self, @Nullable Remembered before) {
        if (ticket.labels().contains(label)) {
            return false;
        }
        Optional<Change> lastRemoval = lastRemoval(label, ticket.changes());
        if (lastRemoval.isPresent()) {
            return !self.same(lastRemoval.get().author());
        }
        return before != null
                && (before.labels().contains(label) || before.refused().contains(label));
    }

    private static Optional<Change> lastRemoval(String label, List<Change> changes) {
        return changes.stream()
                .filter(change -> change.items().stream().anyMatch(item -> removes(item, label)))
                .reduce((earlier, later) -> later);
    }

    private static boolean removes(Change.Item item, String label) {
        return item.field().equals("labels") && names(item.fromText(), label) && !names(item.toText(), label);
    }

    /** The changelog writes all labels into one string, separated by spaces; a label has none. */
    private static boolean names(@Nullable String labels, String label) {
        return labels != null && List.of(labels.split("\\s+")).contains(label);
    }
}
