package dev.handoff.server.store;

import dev.handoff.client.HandoffSummary;
import dev.handoff.server.api.HandoffSearch;
import dev.handoff.server.api.TicketSearch.Numbered;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Search over how hand-offs and questions stand; numbered by change, so that a page goes on where the one before ended. */
public final class PostgresHandoffSearch implements HandoffSearch {

    private final Jdbi jdbi;

    public PostgresHandoffSearch(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public List<Numbered<HandoffSummary>> handoffs(Criteria criteria, @Nullable Long before, int atMost) {
        Conditions all = new Conditions();
        all.add("s.changed < :before", "before", before);
        ticket(all, criteria.ticket());
        all.add("s.tracker = :tracker", "tracker", criteria.where().tracker());
        all.add("t.project = :project", "project", criteria.where().project());
        all.add(
                "(s.from_site = :site or s.to_site = :site)",
                "site",
                criteria.where().site());
        all.add("s.from_site = :from", "from", criteria.where().from());
        all.add("s.to_site = :to", "to", criteria.where().to());
        all.add("lower(t.team) = lower(:team)", "team", criteria.where().team());
        all.add("s.changed_at >= :since", "since", criteria.since());
        String[] stages = criteria.stages().toArray(String[]::new);
        all.add("s.stage = any(:stages)", "stages", stages.length == 0 ? null : stages);
        return jdbi.withHandle(handle -> all.bind(
                        handle.createQuery("select s.*, t.ticket_key, t.team from handoff_state s join ticket_latest t"
                                + " using (tracker, ticket_id) where " + all
                                + " order by s.changed desc limit :atMost"))
                .bind("atMost", atMost)
                .map(PostgresHandoffSearch::handoff)
                .list());
    }

    private static void ticket(Conditions all, @Nullable TicketRef ticket) {
        if (ticket != null) {
            all.add("s.tracker = :ofTracker", "ofTracker", ticket.tracker());
            all.add("s.ticket_id = :ofTicket", "ofTicket", ticket.idOrKey());
        }
    }

    private static Numbered<HandoffSummary> handoff(ResultSet row, StatementContext context) throws SQLException {
        Timestamp offered = row.getTimestamp("offered_at");
        return new Numbered<>(
                row.getLong("changed"),
                new HandoffSummary(
                        row.getString("ticket_key"),
                        row.getString("tracker"),
                        row.getString("team"),
                        row.getInt("number"),
                        row.getString("stage"),
                        row.getString("from_site"),
                        row.getString("to_site"),
                        offered == null ? null : offered.toInstant().toString(),
                        row.getTimestamp("changed_at").toInstant().toString(),
                        row.getInt("open_questions"),
                        List.of((String[]) row.getArray("reopened").getArray())));
    }

    @Override
    public List<Numbered<Asked>> questions(QuestionCriteria criteria, @Nullable Long before, int atMost) {
        Conditions all = new Conditions();
        all.add("s.changed < :before", "before", before);
        ticket(all, criteria.ticket());
        all.add("s.tracker = :tracker", "tracker", criteria.tracker());
        all.add("t.project = :project", "project", criteria.project());
        all.add("lower(t.team) = lower(:team)", "team", criteria.team());
        all.add("s.addressee_site = :site", "site", criteria.site());
        all.add("s.state = :state", "state", criteria.state());
        people(all, "s.addressee", "addressees", criteria.addressees());
        people(all, "s.asker", "askers", criteria.askers());
        return jdbi.withHandle(handle -> all.bind(
                        handle.createQuery("select s.*, t.ticket_key from question_state s join ticket_latest t"
                                + " using (tracker, ticket_id) where " + all
                                + " order by s.changed desc limit :atMost"))
                .bind("atMost", atMost)
                .map(PostgresHandoffSearch::asked)
                .list());
    }

    /** An account is one of a tracker: the same id on another may be somebody else. The ids alone are what the index knows. */
    private static void people(Conditions all, String column, String name, @Nullable Set<Account> people) {
        if (people != null) {
            all.add(
                    column + " = any(:" + name + ")",
                    name,
                    texts(people.stream().map(Account::id)));
            if (people.stream().allMatch(account -> account.tracker() != null)) {
                all.add(
                        "s.tracker || '/' || " + column + " = any(:" + name + "There)",
                        name + "There",
                        texts(people.stream().map(account -> account.tracker() + "/" + account.id())));
            }
        }
    }

    private static String[] texts(Stream<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Numbered<Asked> asked(ResultSet row, StatementContext context) throws SQLException {
        TicketRef ticket = new TicketRef(row.getString("tracker"), row.getString("ticket_id"));
        return new Numbered<>(
                row.getLong("changed"),
                new Asked(ticket, new TicketKey(row.getString("ticket_key")), row.getString("id")));
    }

    @Override
    public Optional<Long> lastAssessment(TicketRef ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select assessment_id from ticket_latest" + " where tracker = :tracker and ticket_id = :ticket")
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .mapTo(Long.class)
                .findOne());
    }
}
