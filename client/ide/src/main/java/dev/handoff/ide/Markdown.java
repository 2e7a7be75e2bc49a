package dev.handoff.ide;

import dev.handoff.client.Checklist.Item;
import dev.handoff.client.TicketSources;
import java.util.List;

/** A ticket's context as Markdown, for the description of a pull request, or plain, for a commit message. */
public record Markdown(Texts texts) {

    public String checklist(TicketView view) {
        StringBuilder text = new StringBuilder("### ")
                .append(texts.say("markdown.title", view.key()))
                .append("\n");
        for (TicketView.Group group : TicketView.Group.values()) {
            List<Item> items = view.items(group);
            if (!items.isEmpty()) {
                text.append("\n**").append(texts.say("group." + group)).append("**\n\n");
                items.forEach(item -> text.append(line(item, group)));
            }
        }
        return text.append(sources(view.sources())).toString();
    }

    /** One item alone, as a line of the list. */
    public String item(Item item) {
        return line(item, TicketView.Group.of(item));
    }

    private static String line(Item item, TicketView.Group group) {
        String box = switch (group) {
            case GAP -> "- [ ] ";
            case ANSWERED -> "- [x] ";
            case NOT_APPLICABLE -> "- ";
        };
        String detail = item.evidence().isBlank() ? item.reason() : item.evidence();
        return box + "**" + escape(item.name()) + "** " + escape(flat(detail)) + "\n";
    }

    private String sources(TicketSources sources) {
        if (sources.sources().isEmpty()) {
            return "";
        }
        StringBuilder text =
                new StringBuilder("\n**").append(texts.say("sources")).append("**\n\n");
        sources.sources()
                .forEach(source -> text.append("- [")
                        .append(escape(source.title()))
                        .append("](")
                        .append(source.url())
                        .append(")\n"));
        return text.toString();
    }

    /** For a commit message: who it is for and why, in a few plain lines. */
    public String commit(TicketView view) {
        StringBuilder text = new StringBuilder(view.key()).append(": \n");
        for (String id : List.of("WHO", "NEED", "OUTCOME")) {
            view.item(id)
                    .filter(item -> !item.evidence().isBlank())
                    .ifPresent(item ->
                            text.append('\n').append(item.name()).append(": ").append(flat(item.evidence())));
        }
        view.sources().sources().stream()
                .map(TicketSources.Source::id)
                .reduce((one, other) -> one + ", " + other)
                .ifPresent(ids -> text.append('\n')
                        .append(texts.say("sources"))
                        .append(": ")
                        .append(ids));
        return text.append('\n').toString();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
