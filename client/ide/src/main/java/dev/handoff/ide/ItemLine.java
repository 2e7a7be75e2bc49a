package dev.handoff.ide;

import dev.handoff.client.Checklist.Item;
import org.jspecify.annotations.Nullable;

/**
 * An item in a list.
 *
 * @param sign name of its sign: its state, or {@code reopened}, or {@code ask} while a question on a gap is open
 * @param detail what is to be said of it in a few words; blank where the group's name says it all
 */
public record ItemLine(String sign, String name, String detail) {

    private static final int LONGEST = 90;

    /** @param view the ticket; null while it is not known */
    public static ItemLine of(Item item, @Nullable TicketView view, Texts texts) {
        if (view != null && view.reopened().stream().anyMatch(one -> one.item().equals(item.id()))) {
            return new ItemLine("reopened", item.name(), texts.say("item.reopened"));
        }
        boolean asked = view != null
                && view.openQuestions().stream()
                        .anyMatch(question -> question.item().equals(item.id()));
        if (asked) {
            return new ItemLine("ask", item.name(), texts.say("item.asked"));
        }
        String detail = switch (item.state()) {
            case "hollow", "waived" -> texts.say("state." + item.state());
            case "missing" -> "";
            default -> shortened(item.evidence().isBlank() ? item.reason() : item.evidence());
        };
        return new ItemLine(item.state(), item.name(), detail);
    }

    private static String shortened(String text) {
        String flat = text.replaceAll("\\s+", " ").strip();
        return flat.length() <= LONGEST ? flat : flat.substring(0, LONGEST).stripTrailing() + "…";
    }
}
