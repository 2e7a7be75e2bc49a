package dev.handoff.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.handoff.server.advice.Advice;
import dev.handoff.server.advice.Edit;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.TicketRef;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepetitionTest {

    private static final TicketRef HOM_1 = new TicketRef("firm", "HOM-1");
    private static final Edit LABEL = new Edit.AddLabel("context-missing");

    private final Repetition repetition = new Repetition();

    @Test
    void what_the_tracker_did_not_keep_is_not_written_again() {
        assertThat(fresh(LABEL, state("09:00"))).containsExactly(LABEL, state("09:00"));
        assertThat(fresh(LABEL, state("10:00"))).isEmpty();
        assertThat(fresh(LABEL, state("11:00"))).isEmpty();
    }

    @Test
    void what_is_new_is_written() {
        Edit complete = new Edit.AddLabel("context-complete");
        fresh(LABEL);

        assertThat(fresh(LABEL, complete)).containsExactly(complete);
    }

    @Test
    void what_was_kept_meanwhile_may_be_written_again() {
        fresh(LABEL);
        fresh();

        assertThat(fresh(LABEL)).containsExactly(LABEL);
    }

    @Test
    void a_ticket_whose_comment_does_not_show_gets_no_second_one() {
        fresh(comment("What is missing"));

        assertThat(fresh(comment("Something else"))).isEmpty();
    }

    @Test
    void each_ticket_is_remembered_for_itself() {
        fresh(LABEL);

        assertThat(repetition
                        .without(new TicketRef("firm", "HOM-2"), advice(LABEL))
                        .edits())
                .containsExactly(LABEL);
    }

    private List<Edit> fresh(Edit... edits) {
        List<Edit> fresh = repetition.without(HOM_1, advice(edits)).edits();
        repetition.asked(HOM_1, advice(edits));
        return fresh;
    }

    private static Advice advice(Edit... edits) {
        return new Advice(List.of(edits), null, List.of());
    }

    private static Edit state(String at) {
        return new Edit.PutProperty("handoff.state", "{\"state\":\"missing\",\"at\":\"" + at + "\"}");
    }

    private static Edit comment(String text) {
        return new Edit.CreateComment(new CommentText(new JsonObject(), text), false, Map.of());
    }
}
