package dev.handoff.server.context;

import static dev.handoff.server.context.AnswerState.HOLLOW;
import static dev.handoff.server.context.AnswerState.INHERITED;
import static dev.handoff.server.context.AnswerState.PRESENT;
import static dev.handoff.server.context.Judged.story;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Works;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LinkedEvidenceTest {

    private static final String REPORT = "https://wiki.firm.example/prc-77";
    private static final String QUERY = "https://bi.firm.example/q/8";
    private static final String ONE = "h3. Evidence\nWeek 7 report: 6.2% of invites were too high, " + REPORT;
    private static final String TWO = ONE + " and " + QUERY;
    private static final LinkVerdict GONE = new Dead(Reason.GONE, "404");
    private static final LinkVerdict LOGIN = new NeedsLogin("sso.firm.example");

    @Test
    void an_answer_names_the_links_it_rests_on() {
        Answer evidence = story(TWO).answer(Item.EVIDENCE);

        assertThat(evidence.state()).isEqualTo(PRESENT);
        assertThat(evidence.links()).extracting(CitedLink::url).containsExactly(REPORT, QUERY);
        assertThat(evidence.links()).extracting(CitedLink::verdict).containsOnly(LinkVerdict.unseen());
    }

    @Test
    void links_elsewhere_on_the_ticket_are_not_the_answers() {
        Assessment assessment =
                story(ONE + "\n\nh3. Notes\nSee also https://games.example/").assessment();

        assertThat(assessment.links()).extracting(CitedLink::url).containsExactly(REPORT);
    }

    @Test
    void an_answer_in_prose_names_the_links_of_its_own_line() {
        Answer evidence = story("Please look at https://games.example/ too.\n\n"
                        + "Query PRC-77 on 12 Feb showed 412 wrong letters, " + REPORT + ".")
                .answer(Item.EVIDENCE);

        assertThat(evidence.state()).isEqualTo(PRESENT);
        assertThat(evidence.links()).extracting(CitedLink::url).containsExactly(REPORT);
    }

    @Test
    void a_link_that_turns_people_away_is_told_with_the_answer_and_is_no_gap() {
        Answer gone = story(ONE).knowing(states(false, Map.of(REPORT, GONE))).answer(Item.EVIDENCE);
        Answer shut = story(ONE).knowing(states(false, Map.of(REPORT, LOGIN))).answer(Item.EVIDENCE);

        assertThat(gone.state()).isEqualTo(PRESENT);
        assertThat(gone.why().toString()).endsWith("; wiki.firm.example/prc-77 answers 404");
        assertThat(shut.why().toString()).endsWith("; wiki.firm.example/prc-77 needs a login");
    }

    @Test
    void evidence_that_cannot_be_opened_is_a_gap_only_where_the_settings_say_so() {
        Answer evidence = story(ONE).knowing(states(true, Map.of(REPORT, GONE))).answer(Item.EVIDENCE);

        assertThat(evidence.state()).isEqualTo(HOLLOW);
        assertThat(evidence.why().toString())
                .isEqualTo("the receiver may be unable to open it: wiki.firm.example/prc-77 answers 404");
    }

    @Test
    void one_link_that_is_not_known_to_be_shut_is_enough() {
        assertThat(story(TWO)
                        .knowing(states(true, Map.of(REPORT, GONE, QUERY, new Works())))
                        .state(Item.EVIDENCE))
                .isEqualTo(PRESENT);
        assertThat(story(TWO).knowing(states(true, Map.of(REPORT, GONE))).state(Item.EVIDENCE))
                .isEqualTo(PRESENT);
    }

    @Test
    void only_evidence_can_become_a_gap_by_its_links() {
        Answer need = story("h3. Problem\nRenewal letters quote the old excess and people call us about it, " + REPORT)
                .knowing(states(true, Map.of(REPORT, GONE)))
                .answer(Item.NEED);

        assertThat(need.state()).isEqualTo(PRESENT);
        assertThat(need.why().toString()).endsWith("answers 404");
    }

    @Test
    void what_works_or_is_not_known_changes_no_word() {
        Answer plain = story(ONE).answer(Item.EVIDENCE);

        assertThat(story(ONE)
                        .knowing(states(true, Map.of(REPORT, new Works())))
                        .answer(Item.EVIDENCE)
                        .why())
                .isEqualTo(plain.why());
        assertThat(story(ONE)
                        .knowing(states(true, Map.of(REPORT, new LinkVerdict.Unclear("it answered 503"))))
                        .answer(Item.EVIDENCE)
                        .why())
                .isEqualTo(plain.why());
    }

    @Test
    void the_links_of_a_parents_answer_count_for_the_ticket_below() {
        Answer evidence = story("h3. Problem\nRenewal letters quote the old excess and people call us about it.")
                .below(story(ONE).key("HOM-9"))
                .knowing(states(false, Map.of(REPORT, GONE)))
                .answer(Item.EVIDENCE);

        assertThat(evidence.state()).isEqualTo(INHERITED);
        assertThat(evidence.links()).extracting(CitedLink::url).containsExactly(REPORT);
        assertThat(evidence.why().toString()).endsWith("answers 404");
    }

    @Test
    void attachments_and_mail_addresses_are_no_links_to_look_at() {
        Assessment assessment = story(
                        "h3. Evidence\nWeek 7 report: 6.2% of invites were too high, !chart.png! mailto:a@b.example")
                .assessment();

        assertThat(assessment.links()).isEmpty();
    }

    @Test
    void a_thousand_links_are_named_only_in_part() {
        String many = IntStream.range(0, 1_000)
                .mapToObj(i -> "https://docs.example/" + i)
                .collect(Collectors.joining(" "));

        assertThat(story("h3. Evidence\nWeek 7 report, 6.2% of invites: " + many)
                        .answer(Item.EVIDENCE)
                        .links())
                .hasSize(20);
    }

    private static LinkStates states(boolean gap, Map<String, LinkVerdict> verdicts) {
        return new LinkStates(verdicts, gap);
    }
}
