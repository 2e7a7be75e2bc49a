package dev.handoff.server.text;

/**
 * A link, or an attachment shown in the text.
 *
 * @param url the address; {@code attachment:name} for a picture or file of the ticket
 * @param text what the reader sees; the url where nothing else was given
 */
public record Link(String url, String text) {

    public static Link attachment(String name) {
        return new Link("attachment:" + name, name);
    }

    static boolean isUrl(String text) {
        return text.startsWith("http://") || text.startsWith("https://") || text.startsWith("mailto:");
    }
}
