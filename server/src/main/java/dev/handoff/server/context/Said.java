package dev.handoff.server.context;

import dev.handoff.server.ticket.TicketKey;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the past was taken to say of a ticket the last time. While our comment stands and the ticket's text is the same it is
 * taken to say that still, so that other people's tickets alone never rewrite a comment.
 *
 * @param text a hash of what was judged
 * @param copies the items whose answers are somebody else's, and whose
 * @param templates hashes of the lines taken for the template's own
 * @param examples which ticket's answer was shown, by item and language, {@code WHO/en}; blank for the shipped example
 */
public record Said(String text, Map<Item, TicketKey> copies, Hashes templates, Map<String, String> examples) {

    public Said {
        copies = Map.copyOf(copies);
        examples = Map.copyOf(examples);
    }

    static String slot(Item item, String language) {
        return item + "/" + language;
    }

    /** Null when nothing was decided. */
    @Nullable
    String example(Item item, String language) {
        return examples.get(slot(item, language));
    }
}
