package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.RemoteLink;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"addLabel", "putRemoteLink", "putProperty"})
    void what_is_refused_beside_the_comment_is_done_without(String refused) {
        tracker.failing(refused, new TrackerException.Forbidden("403"));

        Edits.apply(EDITS, KEY, tracker);

        assertThat(tracker.takeWrites()).hasSize(3).contains("create comment 10000");
    }

    @Test
    void an_endpoint_that_does_not_exist_is_done_without() {
        tracker.failing("putRemoteLink", TrackerException.Unreachable.unknownAddress("405"));

        Edits.apply(EDITS, KEY, tracker);

        assertThat(tracker.takeWrites()).hasSize(3).contains("put property handoff.state");
    }

    @Test
    void trouble_with_one_holds_up_no_other_but_nothing_is_remembered_that_is_to_be_tried_again() {
        tracker.failing("addLabel", new TrackerException.Unreachable("500", null));

        assertThatThrownBy(() -> Edits.apply(EDITS, KEY, tracker)).hasMessage("500");
        assertThat(tracker.takeWrites()).containsExactly("create comment 10000", "put link handoff:source:A");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void without_the_comment_nothing_else_is_written(boolean refused) {
        tracker.failing(
                "createComment",
                refused ? new TrackerException.Rejected("400") : new TrackerException.Unreachable("500", null));

        assertThatThrownBy(() -> Edits.apply(EDITS, KEY, tracker)).isInstanceOf(TrackerException.class);
        assertThat(tracker.takeWrites()).isEmpty();
    }

    @Test
    void when_asked_to_slow_down_nothing_more_is_sent() {
        tracker.failing("addLabel", new TrackerException.RateLimited("429", Duration.ofSeconds(5)));

        assertThatThrownBy(() -> Edits.apply(EDITS, KEY, tracker)).hasMessage("429");
        assertThat(tracker.takeWrites()).containsExactly("create comment 10000");
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

        assertThatThrownBy(() -> Edits.apply(EDITS, KEY, tracker, lostAtTheThird, edit -> {}))
                .hasMessage("lease lost");
        assertThat(tracker.takeWrites()).containsExactly("create comment 10000", "add label context-missing");
    }
}
