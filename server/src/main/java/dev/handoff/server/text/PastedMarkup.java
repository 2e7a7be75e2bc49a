package dev.handoff.server.text;

import java.util.List;

/** People paste lists and headings of other markups into a paragraph of ADF; each line then stands for itself. */
final class PastedMarkup {

    private PastedMarkup() {}

    static void add(String text, List<Link> links, Draft draft) {
        List<String> pieces = text.lines().filter(piece -> !piece.isBlank()).toList();
        if (pieces.stream().noneMatch(PastedMarkup::isMarked)) {
            draft.add(new Block.Paragraph(text, links));
            return;
        }
        PlacedLinks placed = new PlacedLinks(links);
        for (String piece : pieces) {
            List<Link> mine = placed.on(piece);
            Marker marker = Marker.of(piece, false);
            switch (marker.kind()) {
                case ITEM ->
                    draft.add(new Block.ListItem(marker.rest(), mine, marker.level(), marker.ordered(), marker.tick()));
                case HEADING -> draft.heading(marker.level(), marker.rest());
                case QUOTE -> draft.add(new Block.Quote(marker.rest(), mine));
                default -> draft.add(new Block.Paragraph(piece, mine));
            }
        }
    }

    private static boolean isMarked(String piece) {
        Marker.Kind kind = Marker.of(piece, false).kind();
        return kind == Marker.Kind.ITEM || kind == Marker.Kind.HEADING || kind == Marker.Kind.QUOTE;
    }
}
