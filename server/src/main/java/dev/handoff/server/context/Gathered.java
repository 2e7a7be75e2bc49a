package dev.handoff.server.context;

import dev.handoff.server.context.Leaning.Lean;
import dev.handoff.server.ticket.Ticket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What has been gathered from the lines of a reading: each at most once, and only when somebody asks for it. */
final class Gathered {

    private @Nullable Map<Item, List<Field>> byItem;
    private @Nullable List<Line> all;
    private @Nullable List<Line> statements;
    private @Nullable List<Line> besideStories;
    private @Nullable List<Lean> leans;
    private @Nullable Set<String> people;

    /** The fields whose labels announce an item. */
    List<Field> fields(Item item, Reading reading) {
        Map<Item, List<Field>> known = byItem == null ? byItem(reading.fields()) : byItem;
        byItem = known;
        return known.getOrDefault(item, List.of());
    }

    private static Map<Item, List<Field>> byItem(List<Field> fields) {
        Map<Item, List<Field>> byItem = new EnumMap<>(Item.class);
        for (Field field : fields) {
            for (Item item : field.items()) {
                byItem.computeIfAbsent(item, key -> new ArrayList<>(2)).add(field);
            }
        }
        return byItem;
    }

    /** Every line, those of comments included. */
    List<Line> all(Reading reading) {
        List<Line> known = all == null ? withComments(reading) : all;
        all = known;
        return known;
    }

    private static List<Line> withComments(Reading reading) {
        List<Line> lines = new ArrayList<>(reading.body());
        for (Field field : reading.fields()) {
            if (CommentPlace.is(field.where())) {
                lines.addAll(field.lines());
            }
        }
        return lines;
    }

    /** The lines that state something; a question answers nothing. */
    List<Line> statements(Reading reading) {
        List<Line> known = statements == null ? stating(reading.body()) : statements;
        statements = known;
        return known;
    }

    private static List<Line> stating(List<Line> lines) {
        List<Line> stating = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (!line.text().endsWith("?") && !line.text().contains("? (")) {
                stating.add(line);
            }
        }
        return stating;
    }

    /** The statements that are no part of a user story; stories are judged as a whole. */
    List<Line> besideStories(Reading reading) {
        List<Line> known = besideStories == null ? beside(statements(reading), reading.stories()) : besideStories;
        besideStories = known;
        return known;
    }

    private static List<Line> beside(List<Line> statements, List<UserStory> stories) {
        return stories.isEmpty()
                ? statements
                : statements.stream()
                        .filter(line -> line.text().isEmpty()
                                || stories.stream()
                                        .noneMatch(story -> story.text().contains(line.text())))
                        .toList();
    }

    /** What its sentences lean to. */
    List<Lean> leans(Supplier<List<Lean>> weigh) {
        List<Lean> known = leans == null ? weigh.get() : leans;
        leans = known;
        return known;
    }

    /** Lower-case names of the people the ticket itself knows. */
    Set<String> people(Ticket ticket) {
        Set<String> known = people == null ? Parties.people(ticket) : people;
        people = known;
        return known;
    }
}
