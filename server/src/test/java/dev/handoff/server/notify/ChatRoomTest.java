package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.handoff.server.notify.ChatRoom.Shape;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatRoomTest {

    private static final String PAGE = "https://handoff.firm.example/reports/2026-W47/gemma";

    @Test
    void slack_reads_one_text_in_its_own_markup() {
        assertThat(room(Shape.SLACK).body("Report", List.of("3 < 5 & more."), PAGE, "Open"))
                .isEqualTo("{\"text\":\"*Report*\\n3 &lt; 5 &amp; more.\\n<" + PAGE + "|Open>\"}");
    }

    @Test
    void teams_reads_a_card_with_a_button() {
        JsonObject message = JsonParser.parseString(
                        room(Shape.TEAMS).body("Report", List.of("One.", "Two."), PAGE, "Open"))
                .getAsJsonObject();
        JsonObject attachment = message.getAsJsonArray("attachments").get(0).getAsJsonObject();
        JsonObject card = attachment.getAsJsonObject("content");

        assertThat(message.get("type").getAsString()).isEqualTo("message");
        assertThat(attachment.get("contentType").getAsString()).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.getAsJsonArray("body")).hasSize(3);
        assertThat(card.getAsJsonArray("actions")
                        .get(0)
                        .getAsJsonObject()
                        .get("url")
                        .getAsString())
                .isEqualTo(PAGE);
    }

    @Test
    void its_address_is_never_printed_whole() {
        assertThat(room(Shape.SLACK).toString()).isEqualTo("chat at hooks.firm.example");
    }

    private static ChatRoom room(Shape shape) {
        return new ChatRoom(URI.create("https://hooks.firm.example/secret"), shape);
    }
}
