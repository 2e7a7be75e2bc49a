package dev.handoff.server.context;

import dev.handoff.server.context.OpenField.Reach;
import dev.handoff.server.text.Block;
import dev.handoff.server.text.Document;
import dev.handoff.server.text.Label;
import dev.handoff.server.text.Link;
import dev.handoff.server.text.PlacedLinks;
import dev.handoff.server.text.Section;
import dev.handoff.server.text.Tick;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts one document into labelled fields of lines. */
final class BodyReader {

    private static final int LONGEST_QUESTION = 80;

    private final Headings headings;
    private final Gherkin gherkin;
    private final ToldStories stories;
    private final OpenField field;
    private final TableReader tables;

    BodyReader(Headings headings, Gherkin gherkin, StoryReader storyReader, CaseTable cases, OpenField field) {
        this.headings = headings;
        this.gherkin = gherkin;
        stories = new ToldStories(storyReader);
        this.field = field;
        tables = new TableReader(headings, field, cases);
    }

    /** @return the user stories of the document; its lines and fields are in the {@link OpenField} */
    List<UserStory> read(Document document) {
        document.sections().forEach(this::section);
        return stories.all();
    }

    private void section(Section section) {
        if (!section.heading().isEmpty()) {
            heading(section.heading());
        }
        section.blocks().forEach(this::block);
    }

    private void heading(String heading) {
        Label inline = heading.endsWith(":") ? null : Label.of(heading);
        if (inline != null
                && !inline.rest().isEmpty()
                && !headings.exactly(inline.name()).isEmpty()) {
            field.start(headings.exactly(inline.name()), inline.name(), Tick.NONE, Reach.LINE);
            field.add(inline.rest(), List.of(), Tick.NONE, Line.Kind.PROSE);
        } else {
            field.start(headings.in(heading), heading, Tick.NONE, Reach.SECTION);
        }
        stories.heading(heading, field.where());
    }

    private void block(Block block) {
        if (block instanceof Block.TableRow row) {
            tables.row(row);
            return;
        }
        tables.end();
        if (block instanceof Block.Code code) {
            code(code.text());
            return;
        }
        stories.block(block, field.where());
        if (block instanceof Block.ListItem item) {
            field.endItem(item.depth());
            text(item.text(), item.links(), item.tick(), Line.Kind.ITEM);
        } else {
            paragraph(block);
        }
    }

    private void code(String text) {
        if (gherkin.isScript(text)) {
            field.addScript(text);
        } else {
            field.add(text, List.of(), Tick.NONE, Line.Kind.CODE);
        }
    }

    private void paragraph(Block block) {
        field.endParagraph();
        text(block.text(), block.links(), Tick.NONE, Line.Kind.PROSE);
    }

    private void text(String text, List<Link> links, Tick box, Line.Kind kind) {
        if (text.indexOf('\n') < 0) {
            labelled(text, links, box, kind);
            return;
        }
        PlacedLinks placed = new PlacedLinks(links);
        for (String part : text.split("\n")) {
            String line = part.strip();
            field.endSentence();
            field.endShort(line);
            labelled(line, placed.on(line), box, kind);
        }
        field.addLinks(placed.outside(text));
    }

    /** A line may be a label alone, a label with its answer, several of these, or neither. */
    private void labelled(String line, List<Link> links, Tick box, Line.Kind kind) {
        Label found = label(line);
        if (alone(line, found, box)) {
            return;
        }
        List<String> parts = RunTogether.split(line, headings);
        if (parts.size() > 1) {
            parts.forEach(part -> labelled(part, links, box, kind));
            return;
        }
        Set<Item> named = found == null ? Set.of() : named(found, box);
        if (found != null && !named.isEmpty()) {
            Reach reach = kind == Line.Kind.ITEM ? Reach.ITEM : Reach.LINE;
            field.start(named, found.name(), box, found.rest().isEmpty() ? Reach.BLOCK : reach);
            field.add(found.rest(), links, box, kind);
            return;
        }
        field.endUnder(found, kind);
        if (box != Tick.NONE && (!field.announces() || field.isTickedOnly())) {
            boxOnly(line, links, box);
            return;
        }
        field.add(line, links, box, kind);
    }

    private @Nullable Label label(String line) {
        Label titled = Label.titled(line);
        boolean known = titled != null
                && !headings.exactly(titled.name()).isEmpty()
                && headings.either(titled.name()).isEmpty();
        return known ? titled : Label.of(line);
    }

    /** A label that has the line for itself, or a question that announces what stands below it. */
    private boolean alone(String line, @Nullable Label found, Tick box) {
        boolean bare = found == null || found.rest().isEmpty();
        Set<Item> alone = bare ? headings.exactly(line) : Set.of();
        boolean answers = field.isEmpty() && field.isSection() && field.announcesAny(alone);
        if (!alone.isEmpty() && !answers) {
            field.start(alone, line, box, box == Tick.NONE ? Reach.BLOCK : Reach.LINE);
            return true;
        }
        boolean answered = found != null && !headings.exactly(found.name()).isEmpty();
        Set<Item> asked = answered ? Set.of() : asked(line);
        if (!asked.isEmpty()) {
            field.start(asked, line, Tick.NONE, Reach.BLOCK);
        }
        return !asked.isEmpty();
    }

    /** A question on a line of its own: "> Who gets hurt?". */
    private Set<Item> asked(String line) {
        boolean question =
                line.endsWith("?") && line.indexOf('?') == line.length() - 1 && line.length() < LONGEST_QUESTION;
        return question && !field.isSection() ? headings.in(line) : Set.of();
    }

    private Set<Item> named(Label found, Tick box) {
        Set<Item> exact = headings.exactly(found.name());
        boolean roomy = !field.announces() || !field.isSection();
        return exact.isEmpty() && (roomy || box != Tick.NONE) ? headings.mostly(found.name()) : exact;
    }

    /** {@code [x] Customer segment identified}: the whole line is a label with a tick and no answer. */
    private void boxOnly(String line, List<Link> links, Tick box) {
        Set<Item> named = headings.in(line);
        if (named.isEmpty()) {
            field.add(line, links, box, Line.Kind.ITEM);
        } else {
            field.start(named, line, box, Reach.LINE);
            field.end();
        }
    }
}
