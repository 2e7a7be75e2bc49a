package dev.handoff.server.report.render;

import dev.handoff.server.report.Cell;
import dev.handoff.server.report.Table;
import dev.handoff.server.report.plot.Ink;
import dev.handoff.server.report.statistics.Weight;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets a table on sheets: each column as wide as it needs, the last one what is left. */
final class PdfTable {

    private static final float SIZE = 9.5f;
    private static final float LINE = 13;
    private static final float GAP = 12;
    private static final float WIDEST = 150;

    private final PdfSheet sheet;
    private final Table table;
    private final List<Float> widths;

    private PdfTable(PdfSheet sheet, Table table) throws IOException {
        this.sheet = sheet;
        this.table = table;
        this.widths = widths();
    }

    static void write(PdfSheet sheet, Table table) throws IOException {
        PdfTable it = new PdfTable(sheet, table);
        it.row(table.columns().stream().map(it::head).toList(), true);
        for (List<Cell> row : table.rows()) {
            it.row(row, false);
        }
    }

    private Cell head(String column) {
        return new Cell(column, Weight.FULL, List.of());
    }

    private List<Float> widths() throws IOException {
        List<Float> needed = new ArrayList<>();
        float left = PdfSheet.WIDTH;
        for (int column = 0; column < table.columns().size(); column++) {
            float most = sheet.width(table.columns().get(column), SIZE);
            for (List<Cell> row : table.rows()) {
                most = Math.max(most, column < row.size() ? sheet.width(text(row.get(column)), SIZE) : 0);
            }
            boolean last = column == table.columns().size() - 1;
            float width = last ? left : Math.min(Math.min(most + 1, WIDEST) + GAP, left);
            needed.add(width);
            left -= width;
        }
        return needed;
    }

    private void row(List<Cell> cells, boolean head) throws IOException {
        List<List<String>> texts = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            texts.add(sheet.lines(text(cells.get(i)), SIZE, Math.max(30, widths.get(i) - GAP)));
            lines = Math.max(lines, texts.get(i).size());
        }
        sheet.need(lines * LINE + 8);
        float x = PdfSheet.LEFT;
        for (int i = 0; i < cells.size(); i++) {
            Ink ink = head || cells.get(i).weight() != Weight.FULL ? Ink.MUTED : Ink.TEXT;
            for (int line = 0; line < texts.get(i).size(); line++) {
                sheet.write(texts.get(i).get(line), x, sheet.pen() - LINE * (line + 1) + 1, SIZE, ink);
            }
            x += widths.get(i);
        }
        sheet.down(lines * LINE + 4);
        sheet.rule(Ink.GRID);
        sheet.down(3);
    }

    private static String text(Cell cell) {
        String keys = ReportPdf.keys(cell.links());
        return cell.text().isBlank() ? keys : keys.isBlank() ? cell.text() : cell.text() + " " + keys;
    }
}
