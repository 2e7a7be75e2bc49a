package dev.handoff.server.context;

import dev.handoff.server.text.Label;
import dev.handoff.server.text.Link;
import dev.handoff.server.text.Tick;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field that is being read: its label, how far that reaches, and the lines under it so far. */
final class OpenField {

    private static final Set<Item> SHORT = Set.of(Item.WHO, Item.PARTNER, Item.DECISION);
    private static final Set<Item> ROOMY = Set.of(Item.EXAMPLE, Item.ACCEPTANCE);

    private static final int BRIEF = 3;
    private static final int MOST_SENTENCES = 3;
    private static final Pattern LETTERED = Pattern.compile("^\\(?(?:[a-h]|\\d)[).] ");

    private final String place;
    private final LineMaker maker;
    private final List<Field> fields = new ArrayList<>();
    private final List<Line> all = new ArrayList<>();

    private List<Line> lines = new ArrayList<>();
    private Set<Item> items = Set.of();
    private String label = "";
    private String where;
    private Tick tick = Tick.NONE;
    private Reach reach = Reach.LINE;
    private int item;
    private int depth;
    private boolean nested;

    /** How far a label reaches. */
    enum Reach {
        /** To the end of its list item or row. */
        ITEM,
        /** To the end of its line, and the list below it. */
        LINE,
        /** The next paragraph or list, where the label stands alone on a line. */
        BLOCK,
        /** To the next heading. */
        SECTION
    }

    OpenField(String place, LineMaker maker) {
        this.place = place;
        where = place;
        this.maker = maker;
    }

    /** Closes the field and begins the next. */
    void start(Set<Item> newItems, String newLabel, Tick box, Reach newReach) {
        close();
        items = newItems;
        label = bare(newLabel);
        where = label.isEmpty() ? place : place + ", \"" + label + "\"";
        tick = box;
        reach = newReach;
        depth = item;
        nested = false;
    }

    /** Closes the field; what follows stands under no label. */
    void end() {
        start(Set.of(), "", Tick.NONE, Reach.LINE);
    }

    private static String bare(String label) {
        String text = label.strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private void close() {
        if (!lines.isEmpty() || !items.isEmpty()) {
            fields.add(new Field(items, label, where(), lines, tick));
        }
        lines = new ArrayList<>();
    }

    List<Field> closed() {
        close();
        return fields;
    }

    /** Every line, in the order of the text. */
    List<Line> all() {
        return all;
    }

    String where() {
        return where;
    }

    void add(String raw, List<Link> links, Tick box, Line.Kind kind) {
        add(maker.line(raw, links, box, kind, where(), items));
    }

    /** Scenarios in a code block: steps, names of scenarios and tables of values alike. */
    void addScript(String text) {
        text.lines()
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .forEach(step -> add(maker.step(step, where(), items)));
    }

    private void add(@Nullable Line line) {
        if (line != null) {
            lines.add(line);
            all.add(reach == Reach.LINE && runsOn(line) ? line.under(Set.of()) : line);
        }
    }

    /** A paragraph that opens with a label and then tells the whole story. */
    private static boolean runsOn(Line line) {
        return line.kind() == Line.Kind.PROSE && line.words().sentences() > MOST_SENTENCES;
    }

    void addLinks(List<Link> links) {
        if (!links.isEmpty() && !lines.isEmpty()) {
            lines.add(lines.remove(lines.size() - 1).with(links));
        }
    }

    boolean announces() {
        return !items.isEmpty();
    }

    boolean announcesAny(Set<Item> some) {
        return !items.isEmpty() && !Collections.disjoint(items, some);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    boolean isSection() {
        return reach == Reach.SECTION;
    }

    /** A list item begins: the one before it is over, and so is the list below a label that stands further out. */
    void endItem(int next) {
        nested |= next > depth;
        boolean back = nested && next <= depth;
        item = next;
        if (reach == Reach.ITEM || (back && !isSection())) {
            end();
        }
    }

    void endParagraph() {
        item = 0;
        boolean listed = announcesAny(ROOMY) && isListOver();
        if ((!isSection() || listed) && announces() && !lines.isEmpty()) {
            end();
        }
    }

    /** Criteria that stand in a list end with it, heading or not: the paragraph below speaks of something else. */
    private boolean isListOver() {
        long points = lines.stream().filter(OpenField::isPoint).count();
        return points >= 2 && isPoint(lines.get(lines.size() - 1));
    }

    private static boolean isPoint(Line line) {
        boolean lettered =
                line.kind() == Line.Kind.PROSE && LETTERED.matcher(line.text()).find();
        return line.kind() == Line.Kind.ITEM || lettered;
    }

    /** A label on a line of its own paragraph ends with the line when that ends with a full stop. */
    void endSentence() {
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1).text();
        if (reach == Reach.LINE && announces() && (last.endsWith(".") || last.endsWith("!"))) {
            end();
        }
    }

    /** A short answer, as of who decides, does not run on into a line that opens with a capital. */
    void endShort(String next) {
        boolean opens = !next.isEmpty() && Character.isUpperCase(next.charAt(0));
        if (reach == Reach.LINE && (announcesAny(SHORT) || isBrief()) && opens && !lines.isEmpty()) {
            end();
        }
    }

    /** "Need: as agreed": what stands in the next line is something else. */
    private boolean isBrief() {
        return announces()
                && !announcesAny(ROOMY)
                && lines.size() == 1
                && lines.get(0).words().size() <= BRIEF;
    }

    /** A label with a box, and nothing said beside or below it yet. */
    boolean isTickedOnly() {
        return tick != Tick.NONE && lines.isEmpty();
    }

    /** A label nobody knows says at least that the answer above it is over. */
    void endUnder(@Nullable Label unknown, Line.Kind kind) {
        boolean opens = unknown != null
                && !unknown.rest().isEmpty()
                && kind == Line.Kind.PROSE
                && Character.isUpperCase(unknown.name().charAt(0));
        if (opens && reach == Reach.LINE && !announcesAny(ROOMY) && !lines.isEmpty()) {
            end();
        }
    }
}
