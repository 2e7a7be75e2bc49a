package dev.handoff.server.text;

import java.util.List;

/** A piece of a section. Its text is plain; a paragraph keeps its line breaks. */
public sealed interface Block {

    String text();

    List<Link> links();

    record Paragraph(String text, List<Link> links) implements Block {
        public Paragraph {
            links = List.copyOf(links);
        }
    }

    /** @param depth 1 for the outermost list */
    record ListItem(String text, List<Link> links, int depth, boolean ordered, Tick tick) implements Block {
        public ListItem {
            links = List.copyOf(links);
        }
    }

    /** @param header true when all of its cells are header cells */
    record TableRow(List<String> cells, List<Link> links, boolean header) implements Block {
        public TableRow {
            cells = List.copyOf(cells);
            links = List.copyOf(links);
        }

        @Override
        public String text() {
            return String.join(" | ", cells);
        }
    }

    /** Code, a log or other preformatted text: no prose, but it may stand as evidence. */
    record Code(String text) implements Block {
        @Override
        public List<Link> links() {
            return List.of();
        }
    }

    /** Words of somebody else, quoted. */
    record Quote(String text, List<Link> links) implements Block {
        public Quote {
            links = List.copyOf(links);
        }
    }
}
