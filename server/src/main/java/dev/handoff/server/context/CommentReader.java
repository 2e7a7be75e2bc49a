package dev.handoff.server.context;

import dev.handoff.server.context.Dismissal.Door;
import dev.handoff.server.context.Reading.Ruling;
import dev.handoff.server.text.Block;
import dev.handoff.server.text.Documents;
import dev.handoff.server.text.Label;
import dev.handoff.server.text.Tick;
import dev.handoff.server.text.Words;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads from comments only what states an answer for an item: a line that opens with the item's name. Chat, questions,
 * quotations and our own comment never count. Of commands only "this is wrong" is read here, since everybody may say that; what
 * others say is heard where rights are checked, and comes back as {@link SpokenAnswer}s.
 */
final class CommentReader {

    private static final String OURS = "Handoff context check";
    private static final Pattern COMMAND = Pattern.compile(
            "^[\\s\"'`„“(\\[*•–-]*[/\\\\]\\s?hand[-_ ]?off(?![\\p{L}\\p{N}]).*", Pattern.CASE_INSENSITIVE);

    private final Headings headings;
    private final Lexicon lexicon;
    private final Objections objections;
    private final List<Field> fields = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    private final List<Dismissal> dismissals = new ArrayList<>();

    private Set<Item> items = Set.of();
    private String label = "";
    private StringBuilder answer = new StringBuilder();

    /** A command's text runs on to the end of its comment. */
    private boolean commanding;

    CommentReader(Headings headings, Lexicon lexicon, Objections objections) {
        this.headings = headings;
        this.lexicon = lexicon;
        this.objections = objections;
    }

    List<Field> fields() {
        return fields;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    List<Dismissal> dismissals() {
        return dismissals;
    }

    void read(Comment comment) {
        List<Block> blocks = Documents.read(comment.body()).blocks();
        if (isOurs(blocks)) {
            return;
        }
        String where = CommentPlace.of(comment);
        commanding = false;
        for (Block block : blocks) {
            if (!(block instanceof Block.Quote) && !(block instanceof Block.Code)) {
                block.text().lines().forEach(line -> line(line.strip(), where, comment));
            }
            end(where);
        }
    }

    private static boolean isOurs(List<Block> blocks) {
        for (Block block : blocks) {
            if (block.text().contains(OURS)) {
                return true;
            }
        }
        return false;
    }

    private void line(String line, String where, Comment comment) {
        Objection objection = objections.in(line);
        if (objection != null) {
            end(where);
            objection.items().forEach(item -> dismissals.add(dismissal(item, objection.reason(), where, comment)));
            return;
        }
        if ((line.indexOf('/') >= 0 || line.indexOf('\\') >= 0)
                && COMMAND.matcher(line).matches()) {
            end(where);
            commanding = true;
        }
        if (commanding) {
            return;
        }
        Label found = Label.of(line);
        Set<Item> named = found == null ? Set.of() : headings.exactly(found.name());
        if (found != null && !named.isEmpty()) {
            end(where);
            items = named;
            label = found.name();
            answer.append(found.rest());
        } else if (!items.isEmpty()) {
            answer.append('\n').append(line);
        }
    }

    private static Dismissal dismissal(Item item, String reason, String where, Comment comment) {
        Person author = comment.author();
        return new Dismissal(
                item,
                Door.comment(comment.id()),
                author == null ? "" : author.id(),
                author == null ? "" : author.displayName(),
                reason,
                where,
                comment.created());
    }

    /** Takes what was said by command as if it stood under the item's label. */
    void hear(SpokenAnswer spoken) {
        switch (spoken.kind()) {
            case ANSWER -> {
                items = Set.of(spoken.item());
                label = spoken.item().name();
                answer.append(spoken.text());
                end(spoken.where());
            }
            case NOT_APPLICABLE ->
                rulings.add(new Ruling(spoken.item(), AnswerState.NA, spoken.text(), spoken.where()));
            case WAIVED -> rulings.add(new Ruling(spoken.item(), AnswerState.WAIVED, spoken.text(), spoken.where()));
        }
    }

    private void end(String where) {
        String text = answer.toString().strip();
        if (!items.isEmpty() && !text.isEmpty() && !text.endsWith("?")) {
            List<Line> lines = text.lines()
                    .map(line -> new Line(
                            where,
                            Line.Kind.PROSE,
                            lexicon.scan(Words.of(line)),
                            Documents.read(line).blocks().stream()
                                    .flatMap(block -> block.links().stream())
                                    .toList(),
                            Tick.NONE,
                            items))
                    .toList();
            fields.add(new Field(items, label, where, lines, Tick.NONE));
        }
        items = Set.of();
        label = "";
        answer = new StringBuilder();
    }
}
