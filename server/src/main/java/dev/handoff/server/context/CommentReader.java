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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from comments only what states an answer for an item: a command, or a line that opens with the item's name. Chat,
 * questions, quotations and our own comment never count.
 */
final class CommentReader {

    private static final String OURS = "Handoff context check";
    private static final Pattern COMMAND =
            Pattern.compile("/handoff\\s+(answer|waive|na)\\s+([A-Za-z]+)[:\\s]*(.*)", Pattern.CASE_INSENSITIVE);

    private final Headings headings;
    private final Lexicon lexicon;
    private final List<Field> fields = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();

    private final List<Dismissal> dismissals = new ArrayList<>();

    private Set<Item> items = Set.of();
    private String label = "";
    private StringBuilder answer = new StringBuilder();

    CommentReader(Headings headings, Lexicon lexicon) {
        this.headings = headings;
        this.lexicon = lexicon;
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
        List<Block> blocks = Documents.read(comment.body()).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
        if (blocks.stream().anyMatch(block -> block.text().contains(OURS))) {
            return;
        }
        String where = place(comment);
        for (Block block : blocks) {
            if (!(block instanceof Block.Quote) && !(block instanceof Block.Code)) {
                block.text().lines().forEach(line -> line(line.strip(), where, comment));
            }
            end(where);
        }
    }

    private static String place(Comment comment) {
        return comment.created() == null
                ? "comment"
                        + (comment.author() == null
                                ? ""
                                : " by " + comment.author().displayName())
                : "comment of " + comment.created().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private void line(String line, String where, Comment comment) {
        Objection objection = Objection.of(line, headings);
        if (objection != null) {
            end(where);
            objection.items().forEach(item -> dismissals.add(dismissal(item, objection.reason(), where, comment)));
            return;
        }
        Matcher command = line.startsWith("/") ? COMMAND.matcher(line) : null;
        if (command != null && command.matches()) {
            end(where);
            command(command, where);
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

    private void command(Matcher command, String where) {
        Item item = item(command.group(2));
        String text = command.group(3).strip();
        if (item == null) {
            return;
        }
        switch (command.group(1).toLowerCase(Locale.ROOT)) {
            case "answer" -> {
                items = Set.of(item);
                label = item.name();
                answer.append(text);
            }
            case "waive" -> rulings.add(new Ruling(item, AnswerState.WAIVED, text, where));
            default -> rulings.add(new Ruling(item, AnswerState.NA, text, where));
        }
    }

    private @Nullable Item item(String name) {
        for (Item item : Item.values()) {
            if (item.name().equalsIgnoreCase(name)) {
                return item;
            }
        }
        return headings.exactly(name).stream().findFirst().orElse(null);
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
