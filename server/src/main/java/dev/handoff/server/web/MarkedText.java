package dev.handoff.server.web;

import dev.handoff.client.Judgement;
import dev.handoff.server.text.Block;
import dev.handoff.server.text.Document;
import dev.handoff.server.text.Link;
import dev.handoff.server.text.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ticket's text for a page, with what was found in it marked where it stands. */
final class MarkedText {

    private static final Set<String> TOGETHER = Set.of("item", "numbered", "row");

    private final EvidencePlaces places;
    private final Set<String> hollow;

    /** @param evidence words of the text by item */
    MarkedText(Map<String, String> evidence) {
        this(evidence, Set.of());
    }

    /** @param hollow items whose words look like an answer and say nothing */
    MarkedText(Map<String, String> evidence, Set<String> hollow) {
        this.places = new EvidencePlaces(evidence);
        this.hollow = Set.copyOf(hollow);
    }

    /** A judged text as a page shows it. */
    static List<Group> of(Judgement judgement, Document document) {
        return new MarkedText(JudgedItems.evidence(judgement), JudgedItems.hollow(judgement)).of(document);
    }

    /**
     * A stretch of text that is marked alike.
     *
     * @param items that it is evidence of; none where it is not marked
     * @param hollow does it look like an answer to each of them, and is none?
     */
    public record Run(List<String> items, boolean hollow, List<Words> words) {}

    /** @param address where they lead; null where they are no link */
    public record Words(String text, @Nullable String address) {}

    /**
     * @param form {@code heading}, {@code paragraph}, {@code item}, {@code numbered}, {@code row}, {@code code} or {@code quote}
     * @param level of a heading, depth of a list's item
     * @param cells one, but for the rows of tables
     */
    public record Line(String form, int level, boolean head, List<List<Run>> cells) {}

    /** Lines of the same list or table, that go together; otherwise a single line. */
    public record Group(String form, List<Line> lines) {}

    List<Group> of(Document document) {
        List<Group> groups = new ArrayList<>();
        for (Section section : document.sections()) {
            if (!section.heading().isBlank()) {
                groups.add(new Group("heading", List.of(heading(section))));
            }
            section.blocks().forEach(block -> add(groups, line(block)));
        }
        return groups;
    }

    private static void add(List<Group> groups, Line line) {
        Group last = groups.isEmpty() ? null : groups.get(groups.size() - 1);
        if (last != null && last.form().equals(line.form()) && TOGETHER.contains(line.form())) {
            List<Line> lines =
                    Stream.concat(last.lines().stream(), Stream.of(line)).toList();
            groups.set(groups.size() - 1, new Group(line.form(), lines));
        } else {
            groups.add(new Group(line.form(), List.of(line)));
        }
    }

    private Line heading(Section section) {
        return new Line("heading", section.level(), false, List.of(runs(section.heading(), List.of())));
    }

    private Line line(Block block) {
        if (block instanceof Block.ListItem item) {
            return new Line(item.ordered() ? "numbered" : "item", item.depth(), false, one(block));
        }
        if (block instanceof Block.TableRow row) {
            List<List<Run>> cells =
                    row.cells().stream().map(cell -> runs(cell, row.links())).toList();
            return new Line("row", 0, row.header(), cells);
        }
        String form = block instanceof Block.Code ? "code" : block instanceof Block.Quote ? "quote" : "paragraph";
        return new Line(form, 0, false, one(block));
    }

    private List<List<Run>> one(Block block) {
        return List.of(runs(block.text(), block.links()));
    }

    private List<Run> runs(String text, List<Link> links) {
        return places.in(text).stream()
                .map(piece -> new Run(
                        List.copyOf(piece.items()),
                        !piece.items().isEmpty() && hollow.containsAll(piece.items()),
                        linked(text.substring(piece.from(), piece.to()), links)))
                .toList();
    }

    /** Where the words of a link stand they become one; where it leads to no web page, its words stay words. */
    private static List<Words> linked(String text, List<Link> links) {
        for (Link link : links) {
            String address = WebAddress.of(link.url());
            int at = link.text().isBlank() ? -1 : text.indexOf(link.text());
            if (at >= 0 && address != null) {
                List<Words> words = new ArrayList<>();
                words.add(new Words(text.substring(0, at), null));
                words.add(new Words(link.text(), address));
                words.addAll(linked(text.substring(at + link.text().length()), links));
                return words.stream().filter(it -> !it.text().isEmpty()).toList();
            }
        }
        return List.of(new Words(text, null));
    }
}
