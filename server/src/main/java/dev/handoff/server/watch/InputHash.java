package dev.handoff.server.watch;

import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A digest of everything people wrote that a judgement rests on, and of the judgement: the same hash, nothing new. */
public final class InputHash {

    private InputHash() {}

    /** @param ticket without our own comments; labels are left out, since our own are among them */
    public static String of(Ticket ticket, String judgement) {
        StringBuilder input = new StringBuilder();
        add(input, ticket);
        input.append(id(ticket.reporter()))
                .append('\n')
                .append(id(ticket.assignee()))
                .append('\n');
        if (ticket.parent() != null) {
            add(input, ticket.parent());
        }
        return sha256(input.append(judgement).toString());
    }

    private static void add(StringBuilder input, Ticket ticket) {
        input.append(ticket.key()).append('\n');
        input.append(ticket.issueType()).append('\n').append(ticket.status()).append('\n');
        input.append(ticket.summary())
                .append('\n')
                .append(text(ticket.description()))
                .append('\n');
        new TreeMap<>(ticket.fields())
                .forEach((id, body) -> input.append(id).append(text(body)).append('\n'));
        ticket.comments()
                .forEach(comment ->
                        input.append(comment.id()).append(text(comment.body())).append('\n'));
        ticket.components().forEach(component -> input.append(component).append('\n'));
    }

    private static String text(Body body) {
        return body instanceof Body.Adf adf ? adf.document().toString() : ((Body.Text) body).text();
    }

    private static String id(@Nullable Person person) {
        return person == null ? "" : person.id();
    }

    private static String sha256(String input) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
