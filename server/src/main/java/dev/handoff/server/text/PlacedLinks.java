package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells on which line of a block its links stand, by their text. Only the first few are looked for, so that a block of ten
 * thousand links costs no more than its length; the others count as standing nowhere.
 */
public final class PlacedLinks {

    private static final int MOST = 100;

    private final List<Link> looked;
    private final List<Link> others;

    public PlacedLinks(List<Link> links) {
        int most = Math.min(MOST, links.size());
        looked = links.subList(0, most);
        others = links.subList(most, links.size());
    }

    public List<Link> on(String line) {
        return looked.isEmpty()
                ? looked
                : looked.stream().filter(link -> line.contains(link.text())).toList();
    }

    /** Those whose text is nowhere in this one, such as pictures. */
    public List<Link> outside(String text) {
        List<Link> outside = new ArrayList<>(
                looked.stream().filter(link -> !text.contains(link.text())).toList());
        outside.addAll(others);
        return outside;
    }
}
