package dev.handoff.server.context;

import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A ticket for a test, with good defaults, and what is judged of it. */
final class Judged {

    private static final Assessor ASSESSOR = Assessor.shipped();
    private static final Instant NOW = Instant.parse("2026-11-10T09:00:00Z");

    private String key = "HOM-1";
    private String type = "Story";
    private String summary = "Home renewal letter: show the flood excess";
    private Body description = new Body.Text("");
    private List<String> components = List.of("documents");
    private List<String> labels = List.of();
    private List<Comment> comments = List.of();
    private Map<String, Body> fields = Map.of();
    private @Nullable Ticket parent;
    private Background background = Background.none();
    private Direction direction = new Direction("UK", "PL");

    static Judged story(String description) {
        Judged judged = new Judged();
        return judged.description(new Body.Text(description));
    }

    Judged description(Body body) {
        description = body;
        return this;
    }

    Judged type(String name) {
        type = name;
        return this;
    }

    Judged key(String value) {
        key = value;
        return this;
    }

    Judged summary(String text) {
        summary = text;
        return this;
    }

    /** A ticket of a tracker of which nobody knows who works where, with no component. */
    Judged inPublic() {
        direction = new Direction(Direction.UNKNOWN, Direction.UNKNOWN);
        return components();
    }

    Judged components(String... names) {
        components = List.of(names);
        return this;
    }

    Judged labels(String... names) {
        labels = List.of(names);
        return this;
    }

    Judged comment(String text) {
        comments = List.of(new Comment("1", null, new Body.Text(text), NOW, NOW, Map.of(), false));
        return this;
    }

    Judged field(String text) {
        fields = Map.of("customfield_10101", new Body.Text(text));
        return this;
    }

    Judged knowing(LinkStates links) {
        background = background.withLinks(links);
        return this;
    }

    Judged saying(Item item, SpokenAnswer.Kind kind, String text) {
        background = background.saying(List.of(new SpokenAnswer(item, kind, text, "comment of 2026-11-10")), null);
        return this;
    }

    Judged restated(Answer readBack) {
        background = background.saying(List.of(), readBack);
        return this;
    }

    Judged below(Judged epic) {
        parent = epic.ticket();
        return this;
    }

    Ticket ticket() {
        return new Ticket(
                new TicketKey(key),
                "1",
                null,
                type,
                null,
                false,
                summary,
                description,
                "To Do",
                null,
                null,
                components,
                labels,
                null,
                null,
                null,
                NOW,
                NOW,
                fields,
                comments,
                List.of(),
                List.of(),
                parent,
                Map.of(),
                null,
                List.of(),
                false);
    }

    Assessment assessment() {
        return ASSESSOR.assess(ticket(), direction, NOW, background);
    }

    Answer answer(Item item) {
        return assessment().answer(item);
    }

    AnswerState state(Item item) {
        return answer(item).state();
    }
}
