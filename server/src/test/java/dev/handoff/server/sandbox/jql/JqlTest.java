package dev.handoff.server.sandbox.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.handoff.server.sandbox.MovableClock;
import dev.handoff.server.sandbox.tracker.Firm;
import dev.handoff.server.sandbox.tracker.Hand;
import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Refusal;
import dev.handoff.server.sandbox.tracker.SeedFile;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JqlTest {

    private final MovableClock clock = new MovableClock();
    private final Firm firm = SeedFile.read().firm();
    private final Tracker tracker = new Tracker(firm, clock);
    private final User gemma = firm.knownUser("g.ashworth");

    /** QUO-1 and POL-1 are old; QUO-2 was made three hours later, at 13:05:20 in Leeds. */
    @BeforeEach
    void three_tickets() {
        Hand hand = new Hand(tracker, gemma);
        hand.create("QUO", "Story", "Price page shows \"monthly\" first", "h3. Łódź\nthe quick brown fox");
        hand.create("POL", "Bug", "Letter with the wrong price", "nothing here");
        clock.pass(Duration.ofHours(3));
        hand.create("QUO", "Task", "Upgrade", "");
        hand.labels("QUO-1", List.of("alpha", "beta"));
        hand.labels("POL-1", List.of("beta"));
        hand.assign("QUO-1", "k.wrona");
        hand.status("POL-1", "Done");
        hand.comment("QUO-2", "agreed with the walrus");
    }

    private List<String> find(String jql) {
        return find(jql, gemma);
    }

    private List<String> find(String jql, User reader) {
        return new Search(tracker, reader)
                .find(Query.parse(jql)).stream().map(Issue::key).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            project = QUO | QUO-1 QUO-2
            project = "Quote and Buy" AND type = Story | QUO-1
            project in (QUO, POL) and issuetype not in (Story, Task) | POL-1
            project != QUO | POL-1
            key = quo-1 | QUO-1
            issuekey in (QUO-1, POL-1) | QUO-1 POL-1
            key > QUO-1 | QUO-2
            status = Done | POL-1
            statusCategory != Done | QUO-1 QUO-2
            resolution is not EMPTY | POL-1
            labels = BETA | QUO-1 POL-1
            labels in (alpha) | QUO-1
            labels is EMPTY | QUO-2
            labels is not null | QUO-1 POL-1
            assignee = k.wrona | QUO-1
            assignee = "Kamil Wrona" | QUO-1
            assignee is empty | POL-1 QUO-2
            assignee in membersOf(krakow) | QUO-1
            reporter = currentUser() and project = POL | POL-1
            summary ~ "price" | QUO-1 POL-1
            summary ~ "pri*" and not summary ~ letter | QUO-1
            description ~ "\\"quick brown\\"" | QUO-1
            description ~ "\\"brown quick\\"" | ''
            text ~ lodz | QUO-1
            comment ~ walrus | QUO-2
            text ~ 'walrus' or text ~ "letter" | POL-1 QUO-2
            (project = QUO or project = POL) and not (labels = beta) | ''
            project = QUO && labels is empty | QUO-2
            """)
    void finds(String jql, String keys) {
        List<String> expected = keys.isEmpty() ? List.of() : List.of(keys.split(" "));
        assertThat(find(jql)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void an_unequal_label_leaves_out_tickets_without_labels_as_jira_does() {
        assertThat(find("labels != alpha")).containsExactly("POL-1");
        assertThat(find("labels not in (alpha)")).containsExactly("POL-1");
        assertThat(find("not labels = alpha")).containsExactly("POL-1");
        assertThat(find("labels is empty or labels != alpha")).containsExactly("QUO-2", "POL-1");
    }

    @Test
    void orders_by_several_fields() {
        assertThat(find("order by project asc, key desc")).containsExactly("POL-1", "QUO-2", "QUO-1");
        assertThat(find("project = QUO order by created")).containsExactly("QUO-1", "QUO-2");
        assertThat(find("project = QUO"))
                .as("newest first where it does not say")
                .containsExactly("QUO-2", "QUO-1");
    }

    @Test
    void relative_dates_count_from_now() {
        assertThat(find("created >= -2h")).containsExactly("QUO-2");
        assertThat(find("created <= -2h and project = QUO")).containsExactly("QUO-1");
        assertThat(find("created >= \"-1d\"")).hasSize(3);
        assertThat(find("created > startOfDay() and created < now() and project = POL"))
                .containsExactly("POL-1");
        assertThat(find("created < startOfDay(-1)")).isEmpty();
    }

    @Test
    void absolute_dates_have_minutes_and_the_readers_time_zone() {
        assertThat(find("created >= \"2026-11-18 13:05\"")).containsExactly("QUO-2");
        assertThat(find("created >= \"2026/11/18 13:06\"")).isEmpty();
        assertThat(find("created >= 2026-11-18")).hasSize(3);
        User zofia = firm.knownUser("z.majewska");
        assertThat(find("created >= \"2026-11-18 14:05\"", zofia)).containsExactly("QUO-2");
        assertThat(find("created >= \"2026-11-18 14:06\"", zofia)).isEmpty();
    }

    @Test
    void milliseconds_since_1970_are_exact() {
        long made = clock.instant().toEpochMilli();
        assertThat(find("created >= " + made)).containsExactly("QUO-2");
        assertThat(find("created > " + made)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colour = red | Field 'colour' does not exist or you do not have permission to view it.
            project = NOPE | The value 'NOPE' does not exist for the field 'project'.
            key = QUO-99 | An issue with key 'QUO-99' does not exist for field 'key'.
            project ~ QUO | The operator '~' is not supported by the 'project' field.
            summary = x | The operator '=' is not supported by the 'summary' field.
            updated >= soon | Date value 'soon' for field 'updated' is invalid.
            assignee = whoami() | Unable to find JQL function 'whoami()'.
            project = | Error in the JQL Query: Expecting a value but got the end of the query. (line 1, character 10)
            project QUO | Error in the JQL Query: Expecting operator
            project = QUO status = Done | Error in the JQL Query: Expecting either 'OR' or 'AND' but got 'status'. (line 1, character 15)
            (project = QUO | Error in the JQL Query: Expecting ')' but got the end of the query.
            summary ~ "open | Error in the JQL Query: The quoted string 'open' has not been completed.
            """)
    void refuses_in_jiras_words(String jql, String message) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> find(jql));
        assertThat(refusal).isNotNull();
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.messages().get(0)).startsWith(message);
    }

    @Test
    void only_a_restriction_bounds_a_query() {
        assertThat(Query.parse("order by created").bounded()).isFalse();
        assertThat(Query.parse("").bounded()).isFalse();
        assertThat(Query.parse("updated > -1d order by created").bounded()).isTrue();
    }
}
