package dev.handoff.server.store;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.NotChecked;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Works;
import dev.handoff.server.links.KnownLink;
import dev.handoff.server.links.LinkAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** A link as a row: a verdict is a word and a detail. */
final class LinkRow {

    private LinkRow() {}

    static KnownLink read(ResultSet row, StatementContext context) throws SQLException {
        return new KnownLink(
                new LinkAddress(row.getString("url")),
                verdict(row.getString("verdict"), row.getString("detail")),
                instant(row, "since"),
                row.getString("doubt"),
                row.getInt("doubts"),
                instant(row, "checked_at"),
                instant(row, "fresh_until"),
                instant(row, "due_at"));
    }

    static <S extends SqlStatement<S>> S bind(S statement, KnownLink link) {
        return statement
                .bind("key", link.address().key())
                .bind("verdict", link.verdict().word())
                .bind("detail", detail(link.verdict()))
                .bind("since", link.since())
                .bind("doubt", link.doubt())
                .bind("doubts", link.doubts())
                .bind("checked", link.checkedAt())
                .bind("fresh", link.freshUntil())
                .bind("due", link.dueAt());
    }

    private static String detail(LinkVerdict verdict) {
        if (verdict instanceof NeedsLogin login) {
            return login.where();
        }
        if (verdict instanceof Dead dead) {
            return dead.reason() + " " + dead.detail();
        }
        return verdict instanceof NotChecked refused ? refused.why() : "";
    }

    private static LinkVerdict verdict(String word, String detail) {
        return switch (word) {
            case "works" -> new Works();
            case "login" -> new NeedsLogin(detail);
            case "dead" -> dead(detail);
            case "refused" -> new NotChecked(detail);
            default -> LinkVerdict.unseen();
        };
    }

    private static LinkVerdict dead(String detail) {
        int space = detail.indexOf(' ');
        return new Dead(Reason.valueOf(detail.substring(0, space)), detail.substring(space + 1));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
