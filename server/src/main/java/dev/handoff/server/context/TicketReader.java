package dev.handoff.server.context;

import dev.handoff.server.text.Documents;
import dev.handoff.server.text.Tick;
import dev.handoff.server.text.Words;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Reads a whole ticket once, so that no judgement has to read it again. */
final class TicketReader {

    private final Headings headings;
    private final Lexicon lexicon;

    TicketReader(Headings headings, Lexicon lexicon) {
        this.headings = headings;
        this.lexicon = lexicon;
    }

    Reading read(Ticket ticket) {
        List<Field> fields = new ArrayList<>();
        List<Line> body = new ArrayList<>();
        List<UserStory> stories = new ArrayList<>();
        Line summary = new Line(
                "summary", Line.Kind.SUMMARY, lexicon.scan(Words.of(ticket.summary())), List.of(), Tick.NONE, Set.of());
        body.add(summary);
        UserStory story = UserStory.find(ticket.summary(), "summary");
        if (story != null) {
            stories.add(story);
        }
        body("description", ticket.description(), fields, body, stories);
        new TreeMap<>(ticket.fields()).forEach((id, value) -> body(id, value, fields, body, stories));
        CommentReader comments = comments(ticket);
        fields.addAll(comments.fields());
        return new Reading(
                ticket, summary, body, fields, comments.rulings(), comments.dismissals(), stories, List.of());
    }

    /** Reads the comments alone. */
    CommentReader comments(Ticket ticket) {
        CommentReader comments = new CommentReader(headings, lexicon);
        ticket.comments().forEach(comments::read);
        return comments;
    }

    private void body(String place, Body value, List<Field> fields, List<Line> body, List<UserStory> stories) {
        BodyReader reader = new BodyReader(headings, lexicon, place).read(Documents.read(value));
        fields.addAll(reader.fields());
        body.addAll(reader.lines());
        stories.addAll(reader.stories());
    }
}
