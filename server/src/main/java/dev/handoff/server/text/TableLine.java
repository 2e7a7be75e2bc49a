package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a wiki or pipe table.
 *
 * @param separator the {@code |---|---|} that markdown puts below its header
 */
record TableLine(Block.TableRow row, boolean separator) {

    static TableLine of(String line) {
        boolean header = line.startsWith("||");
        List<String> cells = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        boolean separator = true;
        for (String cell : cells(line)) {
            separator &= isRule(cell);
            Inline inline = Inline.of(cell);
            cells.add(inline.text());
            links.addAll(inline.links());
        }
        return new TableLine(new Block.TableRow(cells, links, header), separator);
    }

    private static boolean isRule(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if ("-: ".indexOf(cell.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Splits at bars, but not inside {@code [text|url]}. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean link = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            link = c == '[' || (link && c != ']');
            if (c != '|' || link) {
                cell.append(c);
            } else {
                end(cells, cell, i > 0 && line.charAt(i - 1) == '|');
            }
        }
        end(cells, cell, true);
        return cells;
    }

    private static void end(List<String> cells, StringBuilder cell, boolean mayBeEdge) {
        String text = cell.toString().strip();
        boolean edge = text.isEmpty() && (cells.isEmpty() || mayBeEdge);
        if (!edge) {
            cells.add(text);
        }
        cell.setLength(0);
    }
}
