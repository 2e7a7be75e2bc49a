package dev.handoff.server.advice;

import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Our own comments on a ticket. Known by their property, or by our account and the marker in the footer: a tracker may drop
 * properties, and after a lost response only the text proves that the comment was written.
 */
public final class OwnComments {

    /** Stands in the footer of every comment we write, in every language. */
    static final String MARKER = "Handoff context check";

    private static final Comparator<Comment> OLDEST_FIRST = Comparator.comparing(
                    (Comment comment) -> Objects.requireNonNullElse(comment.created(), Instant.MAX))
            .thenComparing(OwnComments::number)
            .thenComparing(Comment::id);

    private OwnComments() {}

    /** Oldest first. There should be one; a race between two services may leave two, and then the oldest is the one we keep. */
    static List<Comment> find(Ticket ticket, Person self) {
        return ticket.comments().stream()
                .filter(comment -> isOurs(comment, self))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    /** Does a comment of ours stand on it? */
    public static boolean standOn(Ticket ticket, Person self) {
        return !find(ticket, self).isEmpty();
    }

    /** The ticket as people wrote it: what we say about it must not be taken for an answer. */
    public static Ticket without(Ticket ticket, Person self) {
        List<Comment> theirs = ticket.comments().stream()
                .filter(comment -> !isOurs(comment, self) && !isSigned(comment, self, Notice.SIGN))
                .toList();
        return theirs.size() == ticket.comments().size() ? ticket : withComments(ticket, theirs);
    }

    /** Notices of ours that say this. Oldest first. */
    public static List<Comment> notices(Ticket ticket, Person self, String signature) {
        return ticket.comments().stream()
                .filter(comment -> isSigned(comment, self, Notice.SIGN + signature))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static boolean isOurs(Comment comment, Person self) {
        return comment.properties().containsKey(Fingerprint.PROPERTY) || isSigned(comment, self, MARKER);
    }

    private static boolean isSigned(Comment comment, Person self, String words) {
        Person author = comment.author();
        // A tracker that does not tell who wrote a comment leaves only our own words to go by.
        boolean mayBe = author == null || author.isAnonymous() || self.same(author);
        return mayBe && text(comment.body()).contains(words);
    }

    private static String text(Body body) {
        if (body instanceof Body.Adf adf) {
            return Fingerprint.words(AdfText.of(adf.document()));
        }
        return body instanceof Body.Text plain ? Fingerprint.words(plain.text()) : "";
    }

    private static BigInteger number(Comment comment) {
        return comment.id().matches("\\d+") ? new BigInteger(comment.id()) : BigInteger.ZERO;
    }

    private static Ticket withComments(Ticket t, List<Comment> comments) {
        return new Ticket(
                t.key(),
                t.id(),
                t.projectType(),
                t.issueType(),
                t.hierarchyLevel(),
                t.subtask(),
                t.summary(),
                t.description(),
                t.status(),
                t.statusCategory(),
                t.priority(),
                t.components(),
                t.labels(),
                t.reporter(),
                t.creator(),
                t.assignee(),
                t.created(),
                t.updated(),
                t.fields(),
                comments,
                t.changes(),
                t.subtasks(),
                t.parent(),
                t.properties(),
                t.remoteLinks(),
                t.linked(),
                t.restricted());
    }
}
