package dev.handoff.server.notify;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a team chats, behind an incoming webhook.
 *
 * @param address secret: whoever knows it can post
 */
public record ChatRoom(URI address, Shape shape) {

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    public enum Shape {
        /** {@code {"text": ...}} in Slack's markup. */
        SLACK,
        /** A message with one adaptive card, as Teams' workflows take it. */
        TEAMS
    }

    /**
     * The body to be posted.
     *
     * @param link blank for none
     */
    public String body(String title, List<String> sentences, String link, String linkText) {
        return shape == Shape.SLACK ? slack(title, sentences, link, linkText) : teams(title, sentences, link, linkText);
    }

    private static String slack(String title, List<String> sentences, String link, String linkText) {
        String text = "*" + slack(title) + "*\n"
                + String.join("\n", sentences.stream().map(ChatRoom::slack).toList())
                + (link.isBlank() ? "" : "\n<" + link + "|" + slack(linkText) + ">");
        return GSON.toJson(Map.of("text", text));
    }

    private static String slack(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String teams(String title, List<String> sentences, String link, String linkText) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        blocks.add(Map.of("type", "TextBlock", "text", title, "weight", "Bolder", "size", "Medium", "wrap", true));
        sentences.forEach(it -> blocks.add(Map.of("type", "TextBlock", "text", it, "wrap", true)));
        List<Map<String, String>> actions =
                link.isBlank() ? List.of() : List.of(Map.of("type", "Action.OpenUrl", "title", linkText, "url", link));
        Map<String, Object> card = Map.of("type", "AdaptiveCard", "version", "1.4", "body", blocks, "actions", actions);
        return GSON.toJson(Map.of(
                "type",
                "message",
                "attachments",
                List.of(Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card))));
    }

    @Override
    public String toString() {
        return "chat at " + address.getHost();
    }
}
