package dev.handoff.server.context;

import dev.handoff.server.context.OpenField.Reach;
import dev.handoff.server.text.Block;
import dev.handoff.server.text.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads tables whose first cells, or whose header cells, are labels. */
final class TableReader {

    private static final Set<Item> CASES = Set.of(Item.EXAMPLE);
    private static final Set<Item> MEASURES = Set.of(Item.OUTCOME);
    private static final int LONGEST_LABEL = 50;

    private final Headings headings;
    private final OpenField field;
    private final CaseTable caseTable;
    private boolean cases;
    private boolean begun;
    private List<Set<Item>> columns = List.of();

    TableReader(Headings headings, OpenField field, CaseTable caseTable) {
        this.caseTable = caseTable;
        this.headings = headings;
        this.field = field;
    }

    void end() {
        columns = List.of();
        if (cases && !field.isSection()) {
            field.end();
        }
        cases = false;
        begun = false;
    }

    void row(Block.TableRow row) {
        List<String> cells = row.cells();
        boolean head = !begun;
        begun = true;
        if (caseTable.isHead(cells)) {
            opens(caseTable.isMeasure(cells) ? MEASURES : CASES);
            return;
        }
        if (cases) {
            field.add(String.join(" ; ", cells), row.links(), Tick.NONE, Line.Kind.ROW);
            return;
        }
        List<Set<Item>> named = new ArrayList<>(cells.size());
        int labels = 0;
        for (String cell : cells) {
            Set<Item> items = headings.exactly(cell);
            named.add(items);
            labels += items.isEmpty() ? 0 : 1;
        }
        Set<Item> first = cells.isEmpty() ? Set.of() : cellItems(cells.get(0));
        if (!columns.isEmpty() && labels < 2) {
            underColumns(row);
        } else if (head && labels >= 2 && labels * 2 > cells.size()) {
            columns = named;
        } else if (cells.size() > 1 && !first.isEmpty()) {
            field.start(first, cells.get(0), Tick.NONE, Reach.LINE);
            field.add(String.join("; ", cells.subList(1, cells.size())), row.links(), Tick.NONE, Line.Kind.ROW);
            field.end();
        } else {
            field.add(String.join(" ; ", cells), row.links(), Tick.NONE, Line.Kind.ROW);
        }
    }

    /** Each row below the head is a case with its result or a measure with its target, under whatever heading the table stands. */
    private void opens(Set<Item> items) {
        cases = true;
        if (!field.announcesAny(items)) {
            field.start(items, "table", Tick.NONE, Reach.LINE);
        }
    }

    private Set<Item> cellItems(String cell) {
        Set<Item> exact = headings.exactly(cell);
        return exact.isEmpty() && cell.length() < LONGEST_LABEL && !cell.endsWith(".") ? headings.in(cell) : exact;
    }

    private void underColumns(Block.TableRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            Set<Item> column = i < columns.size() ? columns.get(i) : Set.of();
            field.start(column, "table", Tick.NONE, Reach.LINE);
            field.add(row.cells().get(i), i == 0 ? row.links() : List.of(), Tick.NONE, Line.Kind.ROW);
        }
        field.end();
    }
}
