package dev.handoff.server.context;

import dev.handoff.server.ticket.Ticket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The whole sections of one ticket that its answers rest on, so that a later change to one of them can be told. */
public final class Grounds {

    private static final int TELLING = 40;

    private final Reading ticket;
    private final @Nullable Reading parent;
    private final Map<Item, Ground> grounds = new EnumMap<>(Item.class);

    Grounds(TicketReader reader, Ticket ticket, Assessment assessment, Background background) {
        this.ticket = reader.read(ticket, background.spoken());
        this.parent = ticket.parent() == null ? null : reader.read(ticket.parent());
        for (Answer answer : assessment.answers()) {
            boolean ofTheTicket =
                    answer.item() != Item.READBACK && !answer.where().isBlank();
            if (ofTheTicket && !answer.state().isGap()) {
                grounds.put(answer.item(), ground(answer.item(), answer.where(), answer.evidence()));
            }
        }
    }

    /** One for each item that is answered now. */
    public Map<Item, Ground> all() {
        return grounds;
    }

    /** Does the place that answered the item then still say the same, or what answers it now? */
    public boolean stillHolds(Ground then) {
        Ground now = grounds.get(then.item());
        return (now != null && same(now.text(), then.text())) || same(there(then), then.text());
    }

    /** What the item rests on now: the same place, or else whatever answers it now; blank where neither is left. */
    public String textNow(Ground then) {
        String there = there(then);
        Ground now = grounds.get(then.item());
        return !there.isBlank() || now == null ? there : now.text();
    }

    private String there(Ground then) {
        Place place = place(then.where());
        return then.own()
                ? section(place, then.item(), then.text())
                : telling(lines(place), then.text()).orElse("");
    }

    private Ground ground(Item item, String where, String evidence) {
        Place place = place(where);
        String section = section(place, item, evidence);
        return section.isBlank()
                ? new Ground(item, where, telling(lines(place), evidence).orElse(evidence), false)
                : new Ground(item, where, section, true);
    }

    private record Place(Reading reading, String where) {}

    private Place place(String where) {
        Reading above = parent;
        String prefix = above == null ? "" : "parent " + above.ticket().key() + ", ";
        return above != null && where.startsWith(prefix)
                ? new Place(above, where.substring(prefix.length()))
                : new Place(ticket, where);
    }

    /** All that stands under the item's own label; where that stands twice, the words decide which one it is. */
    private static String section(Place place, Item item, String evidence) {
        List<String> sections = place.reading().fields(item).stream()
                .filter(field -> field.where().equals(place.where()))
                .map(Field::text)
                .toList();
        return sections.size() == 1
                ? sections.get(0)
                : telling(sections, evidence).orElse("");
    }

    /** Where no label of the item gathers the words, each line stands for itself. */
    private static List<String> lines(Place place) {
        Reading reading = place.reading();
        Stream<Line> lines = Stream.concat(
                reading.body().stream(), reading.fields().stream().flatMap(field -> field.lines().stream()));
        Stream<String> rulings = reading.rulings().stream()
                .filter(ruling -> ruling.where().equals(place.where()))
                .map(Reading.Ruling::reason);
        return Stream.concat(
                        lines.filter(line -> line.where().equals(place.where())).map(Line::text), rulings)
                .distinct()
                .toList();
    }

    private static Optional<String> telling(List<String> texts, String evidence) {
        return texts.stream().filter(text -> tells(text, evidence)).findFirst();
    }

    private static boolean tells(String text, String evidence) {
        String start = flat(evidence);
        String telling = start.substring(0, Math.min(start.length(), TELLING));
        return !telling.isBlank() && flat(text).contains(telling);
    }

    private static boolean same(String one, String other) {
        return flat(one).equals(flat(other));
    }

    private static String flat(String text) {
        return text.replaceAll("[\\s\\u00a0\\u200b]+", " ").strip();
    }
}
