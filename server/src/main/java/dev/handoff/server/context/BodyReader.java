package dev.handoff.server.context;

import dev.handoff.server.text.Block;
import dev.handoff.server.text.Document;
import dev.handoff.server.text.Label;
import dev.handoff.server.text.Link;
import dev.handoff.server.text.Section;
import dev.handoff.server.text.Tick;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts one document into labelled fields of lines. */
final class BodyReader {

    private static final Set<Item> SHORT = Set.of(Item.WHO, Item.PARTNER, Item.DECISION);

    private static final Pattern SPACE = Pattern.compile("[ \\t]+");

    /** Nobody writes such a line; what stands beyond it is not read. */
    private static final int LONGEST_LINE = 8_000;

    private static final int MOST_STORIES = 20;

    private final Headings headings;
    private final Lexicon lexicon;
    private final String place;
    private final List<Field> fields = new ArrayList<>();
    private final List<Line> all = new ArrayList<>();
    private final List<UserStory> stories = new ArrayList<>();

    private List<Line> open = new ArrayList<>();
    private Set<Item> items = Set.of();
    private String label = "";
    private Tick tick = Tick.NONE;
    private Hold hold = Hold.LINE;
    private boolean gherkin;
    private List<Set<Item>> columns = List.of();

    /** How far a label reaches. */
    private enum Hold {
        /** To the end of its list item or row. */
        ITEM,
        /** To the end of its line, and the list below it. */
        LINE,
        /** The next paragraph or list, where the label stands alone on a line. */
        BLOCK,
        /** To the next heading. */
        SECTION
    }

    BodyReader(Headings headings, Lexicon lexicon, String place) {
        this.headings = headings;
        this.lexicon = lexicon;
        this.place = place;
    }

    BodyReader read(Document document) {
        document.sections().forEach(this::section);
        close();
        return this;
    }

    List<Field> fields() {
        return fields;
    }

    List<Line> lines() {
        return all;
    }

    List<UserStory> stories() {
        return stories;
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
            start(headings.exactly(inline.name()), inline.name(), Tick.NONE, Hold.LINE);
            line(inline.rest(), List.of(), Tick.NONE, Line.Kind.PROSE);
        } else {
            start(headings.in(heading), heading, Tick.NONE, Hold.SECTION);
        }
    }

    private void block(Block block) {
        if (!(block instanceof Block.TableRow)) {
            columns = List.of();
        }
        if (block instanceof Block.TableRow row) {
            row(row);
        } else if (block instanceof Block.Code code) {
            code(code.text());
        } else if (block instanceof Block.ListItem item) {
            endItem();
            text(item.text(), item.links(), item.tick(), Line.Kind.ITEM);
        } else {
            paragraph(block);
        }
    }

    /** A label on a line of its own paragraph ends with the line when that ends with a full stop. */
    private void endSentence() {
        String last = open.isEmpty() ? "" : open.get(open.size() - 1).text();
        if (hold == Hold.LINE && !items.isEmpty() && (last.endsWith(".") || last.endsWith("!"))) {
            start(Set.of(), "", Tick.NONE, Hold.LINE);
        }
    }

    /** A short answer, as of who decides, does not run on into a line that opens with a capital. */
    private void endShort(String next) {
        boolean brief = items.stream().anyMatch(SHORT::contains);
        boolean opens = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
        if (hold == Hold.LINE && brief && opens && !open.isEmpty()) {
            start(Set.of(), "", Tick.NONE, Hold.LINE);
        }
    }

    private void endItem() {
        if (hold == Hold.ITEM) {
            start(Set.of(), "", Tick.NONE, Hold.LINE);
        }
    }

    private void paragraph(Block block) {
        if (hold != Hold.SECTION && !items.isEmpty() && !open.isEmpty()) {
            start(Set.of(), "", Tick.NONE, Hold.LINE);
        }
        UserStory story = stories.size() < MOST_STORIES ? UserStory.find(block.text(), here()) : null;
        if (story != null) {
            stories.add(story);
        }
        text(block.text(), block.links(), Tick.NONE, Line.Kind.PROSE);
    }

    private void text(String text, List<Link> links, Tick box, Line.Kind kind) {
        List<Link> rest = links;
        if (text.indexOf('\n') < 0) {
            labelled(text, rest, box, kind);
            return;
        }
        for (String part : text.split("\n")) {
            String line = part.strip();
            endSentence();
            endShort(line);
            List<Link> mine = rest.stream()
                    .filter(link -> line.contains(link.text()) || link.text().isEmpty())
                    .toList();
            labelled(line, mine, box, kind);
        }
        List<Link> unseen =
                links.stream().filter(link -> !text.contains(link.text())).toList();
        if (!unseen.isEmpty() && !open.isEmpty()) {
            Line last = open.remove(open.size() - 1);
            List<Link> joined = new ArrayList<>(last.links());
            joined.addAll(unseen);
            open.add(new Line(last.where(), last.kind(), last.seen(), joined, last.tick(), last.items()));
        }
    }

    /** A line may be a label alone, a label with its answer, or neither. */
    private void labelled(String line, List<Link> links, Tick box, Line.Kind kind) {
        Label found = Label.of(line);
        boolean bare = found == null || found.rest().isEmpty();
        Set<Item> alone = bare ? headings.exactly(line) : Set.of();
        boolean answers = open.isEmpty() && hold == Hold.SECTION && !Collections.disjoint(items, alone);
        if (!alone.isEmpty() && !answers) {
            start(alone, line, box, box == Tick.NONE ? Hold.BLOCK : Hold.LINE);
            return;
        }
        boolean answered = found != null && !headings.exactly(found.name()).isEmpty();
        Set<Item> asked = answered ? Set.of() : asked(line);
        if (!asked.isEmpty()) {
            start(asked, line, Tick.NONE, Hold.BLOCK);
            return;
        }
        if (runTogether(line, links, box, kind)) {
            return;
        }
        if (found != null) {
            Set<Item> named = named(found, box);
            if (!named.isEmpty()) {
                start(
                        named,
                        found.name(),
                        box,
                        found.rest().isEmpty() ? Hold.BLOCK : kind == Line.Kind.ITEM ? Hold.ITEM : Hold.LINE);
                line(found.rest(), links, box, kind);
                return;
            }
        }
        endUnder(found, kind);
        if (box != Tick.NONE && items.isEmpty()) {
            boxOnly(line, links, box);
            return;
        }
        line(line, links, box, kind);
    }

    /** A label nobody knows says at least that the answer above it is over. */
    private void endUnder(@Nullable Label unknown, Line.Kind kind) {
        boolean opens = unknown != null
                && !unknown.rest().isEmpty()
                && kind == Line.Kind.PROSE
                && Character.isUpperCase(unknown.name().charAt(0));
        boolean roomy = items.contains(Item.EXAMPLE) || items.contains(Item.ACCEPTANCE);
        if (opens && hold == Hold.LINE && !roomy && !open.isEmpty()) {
            start(Set.of(), "", Tick.NONE, Hold.LINE);
        }
    }

    /** A question on a line of its own announces what stands below it: "> Who gets hurt?". */
    private Set<Item> asked(String line) {
        boolean question = line.endsWith("?") && line.indexOf('?') == line.length() - 1 && line.length() < 80;
        return question && hold != Hold.SECTION ? headings.in(line) : Set.of();
    }

    /** {@code Users: everyone. Why: required. Proof: see the deck.}: several labels on one line. */
    private boolean runTogether(String line, List<Link> links, Tick box, Line.Kind kind) {
        List<String> parts = RunTogether.split(line, headings);
        if (parts.size() < 2) {
            return false;
        }
        parts.forEach(part -> labelled(part, links, box, kind));
        return true;
    }

    private Set<Item> named(Label found, Tick box) {
        Set<Item> exact = headings.exactly(found.name());
        boolean roomy = items.isEmpty() || hold != Hold.SECTION;
        return exact.isEmpty() && (roomy || box != Tick.NONE) ? headings.mostly(found.name()) : exact;
    }

    /** {@code [x] Customer segment identified}: the whole line is a label with a tick and no answer. */
    private void boxOnly(String line, List<Link> links, Tick box) {
        Set<Item> named = headings.in(line);
        if (named.isEmpty()) {
            line(line, links, box, Line.Kind.ITEM);
        } else {
            start(named, line, box, Hold.LINE);
            start(Set.of(), "", Tick.NONE, Hold.LINE);
        }
    }

    private void row(Block.TableRow row) {
        List<String> cells = row.cells();
        List<Set<Item>> named = cells.stream().map(headings::exactly).toList();
        long labels = named.stream().filter(set -> !set.isEmpty()).count();
        Set<Item> first = cells.isEmpty() ? Set.of() : cellItems(cells.get(0));
        if (!columns.isEmpty() && labels < 2) {
            columns(row);
        } else if (labels >= 2 && labels * 2 > cells.size()) {
            columns = named;
        } else if (cells.size() > 1 && !first.isEmpty()) {
            start(first, cells.get(0), Tick.NONE, Hold.LINE);
            line(String.join("; ", cells.subList(1, cells.size())), row.links(), Tick.NONE, Line.Kind.ROW);
            start(Set.of(), "", Tick.NONE, Hold.LINE);
        } else {
            line(String.join(" ; ", cells), row.links(), Tick.NONE, Line.Kind.ROW);
        }
    }

    private Set<Item> cellItems(String cell) {
        Set<Item> exact = headings.exactly(cell);
        return exact.isEmpty() && cell.length() < 50 && !cell.endsWith(".") ? headings.in(cell) : exact;
    }

    private void columns(Block.TableRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            Set<Item> column = i < columns.size() ? columns.get(i) : Set.of();
            start(column, "table", Tick.NONE, Hold.LINE);
            line(row.cells().get(i), i == 0 ? row.links() : List.of(), Tick.NONE, Line.Kind.ROW);
        }
        start(Set.of(), "", Tick.NONE, Hold.LINE);
    }

    private void code(String text) {
        if (Gherkin.isScript(text)) {
            script(text);
        } else {
            line(text, List.of(), Tick.NONE, Line.Kind.CODE);
        }
    }

    /** Scenarios in a code block: steps, names of scenarios and tables of values alike. */
    private void script(String text) {
        text.lines().map(String::strip).filter(step -> !step.isEmpty()).forEach(this::step);
    }

    private void step(String text) {
        Line line = new Line(here(), Line.Kind.GHERKIN, lexicon.scan(Words.of(text)), List.of(), Tick.NONE, items);
        open.add(line);
        all.add(line);
    }

    private void line(String raw, List<Link> links, Tick box, Line.Kind kind) {
        String whole = raw.length() > LONGEST_LINE ? raw.substring(0, LONGEST_LINE) : raw;
        String text = kind == Line.Kind.CODE
                ? whole
                : SPACE.matcher(whole).replaceAll(" ").strip();
        if (text.isEmpty() && links.isEmpty()) {
            return;
        }
        gherkin = Gherkin.isStep(text) && (gherkin || Gherkin.starts(text));
        Line.Kind made = gherkin && kind != Line.Kind.CODE ? Line.Kind.GHERKIN : kind;
        Line line = new Line(here(), made, lexicon.scan(Words.of(text)), links, box, items);
        open.add(line);
        all.add(line);
    }

    private String here() {
        return label.isEmpty() ? place : place + ", \"" + label + "\"";
    }

    private void start(Set<Item> newItems, String newLabel, Tick box, Hold newHold) {
        close();
        items = newItems;
        label = strip(newLabel);
        tick = box;
        hold = newHold;
    }

    private static String strip(String label) {
        String text = label.strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private void close() {
        if (!open.isEmpty() || !items.isEmpty()) {
            fields.add(new Field(items, label, here(), open, tick));
        }
        open = new ArrayList<>();
    }
}
