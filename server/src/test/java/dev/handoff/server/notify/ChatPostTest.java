package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.notify.ChatRoom.Shape;
import dev.handoff.server.outside.Reach;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChatPostTest {

    private final Listener listener;

    ChatPostTest() throws IOException {
        listener = new Listener();
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void page_one_is_posted_into_the_room() throws IOException {
        post("127.0.0.1").post("Report", List.of("One."), "", "Open");

        assertThat(listener.heard())
                .singleElement()
                .satisfies(it -> assertThat(it.body()).isEqualTo("{\"text\":\"*Report*\\nOne.\"}"));
    }

    @Test
    void a_room_that_refuses_is_told_without_its_secret_address() {
        listener.answering(404);

        assertThatThrownBy(() -> post("127.0.0.1").post("Report", List.of(), "", "Open"))
                .hasMessage("chat at 127.0.0.1 answered 404; check `report.chat` and `chatShape`");
    }

    @Test
    void an_address_inside_that_nobody_opened_is_not_asked() {
        assertThatThrownBy(() -> post().post("Report", List.of(), "", "Open")).isInstanceOf(IOException.class);
        assertThat(listener.heard()).isEmpty();
    }

    private ChatPost post(String... opened) {
        Reach reach = Reach.of(List.of(opened), List.of(), List.of());
        return new ChatPost(new ChatRoom(listener.url(), Shape.SLACK), reach);
    }
}
