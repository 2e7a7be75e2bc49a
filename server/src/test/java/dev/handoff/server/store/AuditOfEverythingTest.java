package dev.handoff.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.access.Scope;
import dev.handoff.server.audit.By;
import dev.handoff.server.audit.Chain;
import dev.handoff.server.audit.Entries;
import dev.handoff.server.audit.Entries.Listed;
import dev.handoff.server.audit.Entries.Wanted;
import dev.handoff.server.audit.Fact;
import dev.handoff.server.context.Dismissal;
import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Stamp;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.learning.MuteChange;
import dev.handoff.server.learning.Tally;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that is to be in the audit gets there in the transaction that does it, and no row of it can be touched unseen. */
class AuditOfEverythingTest {

    private static final TicketRef REF = new TicketRef("firm", "10001");
    private static final TicketKey KEY = new TicketKey("HOM-1");
    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00.123456789Z");
    private static final By ADMIN = By.api("token:1", "operations");

    private final Database database = TestDatabase.fresh();
    private final AuditTrail audit = new AuditTrail(database);
    private final Entries entries = new PostgresEntries(database);

    @BeforeEach
    void one_of_each() {
        new Assessments(database)
                .keep(
                        assessment(),
                        "Claims",
                        (id, at, before) -> List.of(
                                fact("assessment.made", "assessment " + id + ", digest " + Chain.digest("{}"))));
        new PostgresHandoffs(database).append(REF, 0, List.of(waived()));
        PostgresDismissals dismissals = new PostgresDismissals(database);
        dismissals.heard(REF, KEY, List.of(dismissal()), NOW);
        dismissals.heard(REF, KEY, List.of(dismissal()), NOW);
        dismissals.heard(REF, KEY, List.of(), NOW);
        new PostgresReactions(database)
                .keep(List.of(new MuteChange(
                        new dev.handoff.server.learning.Scope("firm", "HOM", Item.HARM),
                        true,
                        NOW,
                        new Tally(20, 10))));
        PostgresTokens tokens = new PostgresTokens(database, By.command("root", "token create"));
        tokens.create("CI", Scope.READ, NOW, null);
        tokens.revoke(1, NOW);
        tokens.revoke(1, NOW);
        execute("insert into dead_letter (tracker, ticket_id, attempts, last_error, failed_at)"
                + " values ('firm', '10001', 8, 'Jira answers 500', now()), ('firm', '10002', 8, '500', now()),"
                + " ('firm', '10003', 8, '500', now())");
        PostgresDeadLetters letters = new PostgresDeadLetters(database);
        letters.delete(letters.list(1).get(0).id(), ADMIN, NOW);
        letters.replay(letters.list(1).get(0).id(), ADMIN, NOW);
        letters.replayAll(ADMIN, NOW);
        audit.append(List.of(fact("comment.created", "text 12ab"), fact("label.added", "context-missing")));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void every_kind_is_entered_once_and_the_chain_holds() {
        assertThat(all())
                .extracting(it -> it.entry().what())
                .containsExactly(
                        "assessment.made",
                        "handoff.waived",
                        "dismissal.made",
                        "dismissal.withdrawn",
                        "item.muted",
                        "token.created",
                        "token.revoked",
                        "dead-letter.deleted",
                        "dead-letter.replayed",
                        "dead-letter.replayed",
                        "comment.created",
                        "label.added");
        assertThat(audit.verify().problem()).isNull();
    }

    @Test
    void each_says_who_and_through_which_door() {
        assertThat(all())
                .extracting(it -> it.entry().who() + " / " + it.entry().door())
                .contains(
                        "anna Anna Smith / api:1",
                        "anna Anna Smith / comment:77",
                        "root / command:token create",
                        "token:1 operations / api:token:1",
                        "Handoff / service");
        assertThat(all()).filteredOn(it -> "HOM-1".equals(it.key())).hasSize(7);
    }

    @Test
    void one_row_of_any_kind_that_was_changed_or_removed_is_found() {
        int last = all().size();
        for (int sequence : IntStream.rangeClosed(1, last).toArray()) {
            for (String hand : List.of(
                    "update audit set why = why || '.' where sequence = " + sequence,
                    "update audit set who = 'somebody else' where sequence = " + sequence,
                    "delete from audit where sequence = " + sequence)) {
                tampered(hand);
                assertThat(audit.verify().problem()).as(hand).isNotNull();
                restore();
            }
        }
        assertThat(audit.verify().problem()).isNull();
    }

    @Test
    void a_cut_at_the_end_is_found_and_so_is_a_chain_that_begins_anew() {
        tampered("delete from audit where sequence > 3");
        assertThat(audit.verify().problem()).isEqualTo("the chain should end with entry 12, but ends with entry 3");

        tampered("delete from audit");
        assertThat(audit.verify().problem()).isEqualTo("the chain should end with entry 12, but ends with entry 0");
    }

    @Test
    void an_assessment_that_is_not_what_was_judged_is_found() {
        unguarded("update assessment set body = '{\"flag\":false}'");
        assertThat(audit.verify().problem()).isEqualTo("assessment 1 was changed or removed after it was judged");

        unguarded("delete from assessment");
        assertThat(audit.verify().problem()).isEqualTo("assessment 1 was changed or removed after it was judged");
    }

    @Test
    void the_database_refuses_to_change_delete_or_empty_it() {
        for (String sql : List.of(
                "update audit set why = 'x'",
                "delete from audit",
                "truncate audit",
                "update assessment set body = '{}'",
                "delete from assessment",
                "truncate handoff_event")) {
            assertThatThrownBy(() -> execute(sql)).hasMessageContaining("is append-only");
        }
    }

    @Test
    void it_is_read_by_time_by_ticket_and_by_pages() {
        assertThat(read(new Wanted(null, null, "hom-1"))).hasSize(7);
        assertThat(read(new Wanted(null, null, "firm/10003"))).hasSize(1);
        assertThat(read(new Wanted(NOW.plusSeconds(1), null, null))).isEmpty();
        assertThat(read(new Wanted(NOW.minusSeconds(1), NOW.plusSeconds(1), null)))
                .hasSize(12);
        assertThat(entries.below(Wanted.ALL, 5L, 2))
                .extracting(it -> it.entry().sequence())
                .containsExactly(4L, 3L);
    }

    @Test
    void an_entry_is_not_kept_where_what_it_tells_of_was_not() {
        assertThatThrownBy(() -> new Assessments(database)
                        .keep(
                                new FrozenAssessment(REF, KEY, NOW, "story", "UK", "PL", false, List.of(), "h2", "{}"),
                                null,
                                (id, at, before) -> {
                                    throw new IllegalStateException("nothing to say");
                                }))
                .hasMessage("nothing to say");

        assertThat(new Assessments(database).history(REF)).hasSize(1);
        assertThat(all()).hasSize(12);
    }

    private List<Listed> all() {
        return read(Wanted.ALL);
    }

    private List<Listed> read(Wanted wanted) {
        List<Listed> read = new ArrayList<>();
        entries.each(wanted, read::add);
        return read;
    }

    /** As somebody might who owns the database. */
    private void tampered(String sql) {
        execute("create table if not exists untouched as select * from audit");
        unguarded(sql);
    }

    private void restore() {
        unguarded("delete from audit; insert into audit select * from untouched; drop table untouched");
    }

    private void unguarded(String sql) {
        database.jdbi()
                .useTransaction(handle -> handle.createScript("set local session_replication_role = replica; " + sql)
                        .execute());
    }

    private void execute(String sql) {
        database.jdbi().useHandle(handle -> handle.execute(sql));
    }

    private static Fact fact(String what, @Nullable String why) {
        return new Fact(NOW, Fact.HANDOFF, what, Fact.about(REF), String.valueOf(why), "tracker:firm");
    }

    private static FrozenAssessment assessment() {
        return new FrozenAssessment(REF, KEY, NOW, "story", "UK", "PL", true, List.of("HARM"), "h1", "{}");
    }

    private static Event waived() {
        Stamp stamp = new Stamp(1, NOW, new Who("anna", "Anna Smith"), Door.api("1"));
        return new Event.Waived(stamp, Item.HARM, "only our own team sees this");
    }

    private static Dismissal dismissal() {
        return new Dismissal(
                Item.HARM, Dismissal.Door.comment("77"), "anna", "Anna Smith", "we told you", "comment", NOW);
    }
}
