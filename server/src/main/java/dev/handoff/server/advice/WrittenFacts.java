package dev.handoff.server.advice;

import dev.handoff.server.audit.Fact;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the audit says of what is written on a ticket. It is entered before it is written, so that nothing stands on a ticket that
 * is not in the audit; what the tracker did not take then gets an entry of its own.
 *
 * @param ticket by the tracker's stable id
 * @param because the judgement that the comment tells of
 */
public record WrittenFacts(TicketRef ticket, Assessment because, Instant at) {

    public List<Fact> of(List<Edit> edits) {
        return Edits.inOrder(edits).stream()
                .map(edit -> fact(what(edit), why(edit)))
                .toList();
    }

    /** @param reason what the tracker said */
    public List<Fact> unwritten(List<Edit> edits, String reason) {
        return Edits.inOrder(edits).stream()
                .map(edit -> fact("write.failed", what(edit) + ", " + detail(edit) + ": " + reason))
                .toList();
    }

    private Fact fact(String what, String why) {
        return new Fact(at, Fact.HANDOFF, what, Fact.about(ticket), why, "tracker:" + ticket.tracker());
    }

    private static String what(Edit edit) {
        if (edit instanceof Edit.CreateComment) {
            return "comment.created";
        }
        if (edit instanceof Edit.UpdateComment) {
            return "comment.edited";
        }
        if (edit instanceof Edit.PutCommentProperty) {
            return "comment.property-set";
        }
        if (edit instanceof Edit.AddLabel) {
            return "label.added";
        }
        if (edit instanceof Edit.RemoveLabel) {
            return "label.removed";
        }
        if (edit instanceof Edit.PutRemoteLink) {
            return "link.set";
        }
        if (edit instanceof Edit.MoveBack) {
            return "ticket.moved-back";
        }
        return edit instanceof Edit.RemoveRemoteLink ? "link.removed" : "property.set";
    }

    private String why(Edit edit) {
        return edit.isTheComment() || edit instanceof Edit.MoveBack ? detail(edit) + "; " + reason() : detail(edit);
    }

    private String reason() {
        String gaps = because.gaps().stream().map(gap -> gap.item().name()).collect(Collectors.joining(", "));
        return gaps.isEmpty() ? "nothing is missing" : "missing: " + gaps;
    }

    private static String detail(Edit edit) {
        if (edit instanceof Edit.CreateComment create) {
            return "text " + Fingerprint.hash(create.text()) + (create.internal() ? ", internal" : "");
        }
        if (edit instanceof Edit.UpdateComment update) {
            return "comment " + update.commentId() + ", text " + Fingerprint.hash(update.text())
                    + (update.internal() ? ", internal" : "") + (update.notifies() ? ", notifying" : "");
        }
        if (edit instanceof Edit.PutCommentProperty property) {
            return "comment " + property.commentId() + ", " + property.property() + " = " + property.json();
        }
        return besideTheComment(edit);
    }

    private static String besideTheComment(Edit edit) {
        if (edit instanceof Edit.AddLabel label) {
            return label.label();
        }
        if (edit instanceof Edit.RemoveLabel label) {
            return label.label();
        }
        if (edit instanceof Edit.PutRemoteLink link) {
            return link.link().title() + " <" + link.link().url() + ">";
        }
        if (edit instanceof Edit.RemoveRemoteLink link) {
            return link.globalId();
        }
        if (edit instanceof Edit.MoveBack move) {
            return "to " + move.status();
        }
        Edit.PutProperty property = (Edit.PutProperty) edit;
        return property.property() + " = " + property.json();
    }
}
