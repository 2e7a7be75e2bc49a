package dev.handoff.server.audit;

import dev.handoff.server.ticket.Change;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose hand it was that changed an answer, as far as the ticket tells. */
final class Hand {

    private static final String COMMENT = "comment of ";
    private static final String PARENT = "parent";

    /** Fields that answer nothing. */
    private static final Set<String> SILENT =
            Set.of("status", "assignee", "labels", "link", "remoteissuelink", "rank", "sprint", "resolution");

    private Hand() {}

    /**
     * @param where the place of the evidence, as the judgement names it; blank where something went missing
     * @param since when the ticket was judged before; null for the first time
     * @return {@link Fact#HANDOFF} where nobody of this ticket did it: a parent, a library or a rule changed
     */
    static String in(Ticket ticket, String where, @Nullable Instant since) {
        if (where.startsWith(PARENT)) {
            return Fact.HANDOFF;
        }
        if (where.startsWith(COMMENT)) {
            return named(commenter(ticket, where.substring(COMMENT.length())));
        }
        Person editor = editor(ticket, since);
        return named(editor == null && since == null ? author(ticket) : editor);
    }

    private static @Nullable Person author(Ticket ticket) {
        return ticket.creator() != null ? ticket.creator() : ticket.reporter();
    }

    private static @Nullable Person commenter(Ticket ticket, String day) {
        return last(ticket.comments().stream()
                .filter(comment -> isOf(comment, day))
                .<@Nullable Person>map(Comment::author));
    }

    private static boolean isOf(Comment comment, String day) {
        Instant at = comment.created();
        return at != null
                && day.startsWith(at.atZone(ZoneOffset.UTC).toLocalDate().toString());
    }

    private static @Nullable Person editor(Ticket ticket, @Nullable Instant since) {
        Predicate<Change> after = change -> since == null || change.at().isAfter(since);
        return last(ticket.changes().stream()
                .filter(after)
                .filter(Hand::touchesText)
                .<@Nullable Person>map(Change::author));
    }

    private static boolean touchesText(Change change) {
        return change.items().stream()
                .anyMatch(item -> !SILENT.contains(item.field().toLowerCase(java.util.Locale.ROOT)));
    }

    private static @Nullable Person last(java.util.stream.Stream<@Nullable Person> people) {
        return people.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static String named(@Nullable Person person) {
        return person == null || person.isAnonymous()
                ? Fact.HANDOFF
                : (person.id() + " " + person.displayName()).strip();
    }
}
