package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static final TicketKey KEY = new TicketKey("HOM-1");
    private static final List<Edit> EDITS = List.of(
            new Edit.PutProperty("handoff.state", "{}"),
            new Edit.PutRemoteLink(new RemoteLink(null, "handoff:source:A", "https://a.example", "A", "")),
            new Edit.AddLabel("context-missing"),
            new Edit.CreateComment(new CommentText(new JsonObject(), "text"), false, Map.of()));

    private final FakeTracker tracker =
            FakeTracker.cloud().holding(TicketBuilder.ticket("HOM-1").build());

    @Test
    void the_comment_comes_first_and_what_we_remember_last() {
        Edits.apply(EDITS, KEY, tracker);

        assertThat(tracker.takeWrites())
                .containsExactly(
                        "create comment 10000",
                        "add label context-missing",
                        "put link handoff:source:A",
                        "put property handoff.state");
    }

    @Test
    void a_lost_lease_stops_the_rest() {
        List<String> renewed = new ArrayList<>();
        Runnable lostAtTheThird = () -> {
            renewed.add("renewed");
            if (renewed.size() == 3) {
                throw new IllegalStateException("lease lost");
            }
        };

        assertThatThrownBy(() -> Edits.apply(EDITS, KEY, tracker, lostAtTheThird))
                .hasMessage("lease lost");
        assertThat(tracker.takeWrites()).containsExactly("create comment 10000", "add label context-missing");
    }
}
