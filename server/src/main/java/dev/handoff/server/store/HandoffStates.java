package dev.handoff.server.store;

import dev.handoff.server.context.Item;
import dev.handoff.server.handoff.EventJson;
import dev.handoff.server.handoff.Handoff;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Question;
import dev.handoff.server.handoff.Told;
import dev.handoff.server.ticket.TicketRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Keeps beside the events how each hand-off and each question stands, so that they can be searched. */
final class HandoffStates {

    private static final String HANDOFF =
            "insert into handoff_state (tracker, ticket_id, number, changed_at, stage, is_over, from_site, to_site,"
                    + " offered_at, open_questions, reopened) values (:tracker, :ticket, :number, :changedAt, :stage,"
                    + " :over, :from, :to, :offeredAt, :open, :reopened) on conflict (tracker, ticket_id, number) do"
                    + " update set changed = excluded.changed, changed_at = excluded.changed_at, stage = excluded.stage,"
                    + " is_over = excluded.is_over, from_site = excluded.from_site, to_site = excluded.to_site, offered_at"
                    + " = excluded.offered_at, open_questions = excluded.open_questions, reopened = excluded.reopened";

    /** A question that stands as before keeps its place in the lists. */
    private static final String QUESTION =
            "insert into question_state (tracker, ticket_id, id, number, state, asker, addressee, addressee_site)"
                    + " values (:tracker, :ticket, :id, :number, :state, :asker, :addressee, :site) on conflict (tracker,"
                    + " ticket_id, id) do update set changed = excluded.changed, state = excluded.state where"
                    + " question_state.state <> excluded.state";

    private HandoffStates() {}

    /** @param numbers of the hand-offs to which something happened */
    static void keep(Handle handle, Ledger ledger, List<Integer> numbers) {
        for (Handoff handoff : ledger.handoffs()) {
            if (numbers.contains(handoff.number())) {
                keep(handle, ledger.ticket(), handoff);
                handoff.questions().forEach(question -> keep(handle, ledger.ticket(), handoff, question));
            }
        }
    }

    private static void keep(Handle handle, TicketRef ticket, Handoff handoff) {
        List<Instant> instants =
                handoff.events().stream().map(event -> event.at()).toList();
        handle.createUpdate(HANDOFF)
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .bind("number", handoff.number())
                .bind("changedAt", instants.get(instants.size() - 1))
                .bind("stage", handoff.stage().word())
                .bind("over", handoff.isOver())
                .bind("from", handoff.direction().from())
                .bind("to", handoff.direction().to())
                .bind("offeredAt", offeredAt(handoff))
                .bind("open", handoff.openQuestions().size())
                .bindArray(
                        "reopened",
                        String.class,
                        handoff.reopened().keySet().stream().map(Item::name).toList())
                .execute();
    }

    private static @Nullable Instant offeredAt(Handoff handoff) {
        var offered = handoff.offered();
        return offered == null ? null : offered.at();
    }

    private static void keep(Handle handle, TicketRef ticket, Handoff handoff, Question question) {
        handle.createUpdate(QUESTION)
                .bind("tracker", ticket.tracker())
                .bind("ticket", ticket.idOrKey())
                .bind("id", question.id())
                .bind("number", handoff.number())
                .bind("state", handoff.state(question))
                .bind("asker", Told.Call.key(question.asker()))
                .bind("addressee", Told.Call.key(question.addressee().who()))
                .bind("site", question.addressee().site())
                .execute();
    }

    /** Those of tickets whose events were kept before there were states. */
    static void catchUp(Handle handle) {
        handle.createQuery("select distinct tracker, ticket_id from handoff_event e where handoff > 0 and not exists"
                        + " (select 1 from handoff_state s where s.tracker = e.tracker and s.ticket_id = e.ticket_id"
                        + " and s.number = e.handoff) order by tracker, ticket_id")
                .map(HandoffStates::ref)
                .list()
                .forEach(ticket -> {
                    Ledger ledger = ledger(handle, ticket);
                    keep(
                            handle,
                            ledger,
                            ledger.handoffs().stream().map(Handoff::number).toList());
                });
    }

    private static TicketRef ref(ResultSet row, StatementContext context) throws SQLException {
        return new TicketRef(row.getString("tracker"), row.getString("ticket_id"));
    }

    static Ledger ledger(Handle handle, TicketRef ticket) {
        return new Ledger(
                ticket,
                handle.createQuery("select body from handoff_event where tracker = :tracker and ticket_id = :ticket"
                                + " order by seq")
                        .bind("tracker", ticket.tracker())
                        .bind("ticket", ticket.idOrKey())
                        .mapTo(String.class)
                        .map(EventJson::read)
                        .list());
    }
}
