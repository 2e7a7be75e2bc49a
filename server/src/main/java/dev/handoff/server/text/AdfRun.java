package dev.handoff.server.text;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The text and links of the ADF block that is being read. */
final class AdfRun {

    private final StringBuilder line = new StringBuilder();
    private List<Link> links = new ArrayList<>();
    private int strong;

    void write(String text) {
        line.append(text);
    }

    void marked(String text, boolean bold, String url) {
        line.append(text);
        strong += bold ? text.strip().length() : 0;
        if (!url.isEmpty()) {
            links.add(new Link(url, text.strip()));
        } else if (text.contains("http")) {
            links.addAll(Inline.of(text).links());
        }
    }

    void card(String url) {
        if (!url.isEmpty()) {
            links.add(new Link(url, url));
            line.append(url);
        }
    }

    void attachment(JsonObject attributes) {
        String name = AdfReader.text(attributes, "alt");
        links.add(Link.attachment(name.isEmpty() ? AdfReader.text(attributes, "id") : name));
    }

    boolean isEmpty() {
        return line.isEmpty();
    }

    boolean hasLinks() {
        return !links.isEmpty();
    }

    /** Bold from end to end, but for a colon or the like. */
    boolean isBold() {
        return strong > 0 && strong >= line.toString().strip().length() - 1;
    }

    String take() {
        String text = line.toString().strip();
        line.setLength(0);
        strong = 0;
        return text;
    }

    List<Link> takeLinks() {
        List<Link> taken = links;
        links = new ArrayList<>();
        return taken;
    }
}
