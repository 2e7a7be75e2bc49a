package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AssessmentsTest {

    private static final TicketRef TICKET = new TicketRef("cloud", "10001");
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

    private final Database database = TestDatabase.fresh();
    private final Assessments assessments = new Assessments(database);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_assessment_comes_back_as_it_was_frozen() {
        FrozenAssessment assessment = assessment("hash-1", "{\"b\": 1,  \"a\": \"zażółć\"}");
        assessments.keep(assessment);

        assertThat(assessments.last(TICKET)).contains(assessment);
    }

    @Test
    void a_nul_is_left_out_and_a_backslash_before_a_word_is_not() {
        assessments.keep(assessment("hash-1", "{\"a\":\"x\\u0000y\",\"b\":\"\\\\u0000\"}"));

        assertThat(assessments.last(TICKET)).map(FrozenAssessment::body).contains("{\"a\":\"xy\",\"b\":\"\\\\u0000\"}");
    }

    @Test
    void the_same_input_again_is_not_kept_twice() {
        assertThat(assessments.keep(assessment("hash-1", "{}"))).isTrue();
        assertThat(assessments.keep(assessment("hash-1", "{}"))).isFalse();

        assertThat(assessments.history(TICKET)).hasSize(1);
    }

    @Test
    void going_back_to_an_earlier_state_is_news() {
        assessments.keep(assessment("hash-1", "{}"));
        assessments.keep(assessment("hash-2", "{}"));

        assertThat(assessments.keep(assessment("hash-1", "{}"))).isTrue();
        assertThat(assessments.history(TICKET))
                .extracting(FrozenAssessment::inputHash)
                .containsExactly("hash-1", "hash-2", "hash-1");
    }

    @Test
    void a_ticket_never_judged_has_no_last_assessment() {
        assertThat(assessments.last(TICKET)).isEmpty();
    }

    @Test
    void weeks_are_iso_weeks_of_their_own_year() {
        assertThat(Assessments.week(NOW)).isEqualTo(202647);
        assertThat(Assessments.week(Instant.parse("2027-01-03T23:59:59Z"))).isEqualTo(202653);
        assertThat(Assessments.week(Instant.parse("2027-01-04T00:00:00Z"))).isEqualTo(202701);
    }

    private static FrozenAssessment assessment(String hash, String body) {
        return new FrozenAssessment(
                TICKET, new TicketKey("HOM-1"), NOW, "story", "UK", "PL", true, List.of("WHO", "HARM"), hash, body);
    }
}
