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
    private final Gherkin gherkin;
    private final Prompts prompts;
    private final StoryReader stories;
    private final OpenHeadings open;
    private final CaseTable cases;
    private final Objections objections;

    TicketReader(Headings headings, Lexicon lexicon, OpenHeadings open) {
        this.headings = headings;
        this.lexicon = lexicon;
        this.open = open;
        gherkin = new Gherkin(lexicon.cues());
        prompts = new Prompts(lexicon.cues());
        cases = new CaseTable(lexicon.cues());
        objections = new Objections(lexicon.cues(), headings);
        stories = new StoryReader(lexicon.cues());
    }

    Reading read(Ticket ticket) {
        return read(ticket, List.of());
    }

    /** @param spoken what was said of its items by command */
    Reading read(Ticket ticket, List<SpokenAnswer> spoken) {
        List<Field> fields = new ArrayList<>();
        List<Line> body = new ArrayList<>();
        List<UserStory> told = new ArrayList<>();
        Line summary = new Line(
                "summary", Line.Kind.SUMMARY, lexicon.scan(Words.of(ticket.summary())), List.of(), Tick.NONE, Set.of());
        body.add(summary);
        UserStory story = stories.find(ticket.summary(), "summary");
        if (story != null) {
            told.add(story);
        }
        body("description", ticket.description(), fields, body, told);
        new TreeMap<>(ticket.fields()).forEach((id, value) -> body(id, value, fields, body, told));
        CommentReader comments = comments(ticket);
        spoken.forEach(comments::hear);
        fields.addAll(comments.fields());
        return open.settle(new Reading(
                ticket,
                summary,
                body,
                fields,
                comments.rulings(),
                comments.dismissals(),
                told,
                List.of(),
                new Gathered()));
    }

    /** Reads the comments alone. */
    CommentReader comments(Ticket ticket) {
        CommentReader comments = new CommentReader(headings, lexicon, objections);
        ticket.comments().forEach(comments::read);
        return comments;
    }

    private void body(String place, Body value, List<Field> fields, List<Line> body, List<UserStory> told) {
        OpenField field = new OpenField(place, new LineMaker(lexicon, gherkin, prompts));
        told.addAll(new BodyReader(headings, gherkin, stories, cases, field).read(Documents.read(value)));
        fields.addAll(field.closed());
        body.addAll(field.all());
    }
}
