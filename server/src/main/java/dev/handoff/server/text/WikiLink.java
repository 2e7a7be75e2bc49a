package dev.handoff.server.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between square brackets in wiki markup: {@code text|url}, {@code url}, {@code ~user}, {@code ^file}.
 *
 * @param text what a reader sees
 * @param links none for a user
 */
record WikiLink(String text, List<Link> links) {

    /** @return null when it is plain text in brackets */
    static @Nullable WikiLink of(String inside) {
        if (inside.startsWith("~")) {
            return new WikiLink(inside.startsWith("~accountid:") ? "@user" : inside.substring(1), List.of());
        }
        if (inside.startsWith("^")) {
            return new WikiLink(inside.substring(1), List.of(Link.attachment(inside.substring(1))));
        }
        int bar = inside.indexOf('|');
        String target = inside.substring(bar + 1);
        int tooltip = target.indexOf('|');
        String url = (tooltip >= 0 ? target.substring(0, tooltip) : target).strip();
        if (bar < 0 && !Link.isUrl(url)) {
            return null;
        }
        String text = bar > 0 ? inside.substring(0, bar) : url;
        return new WikiLink(text, List.of(new Link(url, text)));
    }
}
