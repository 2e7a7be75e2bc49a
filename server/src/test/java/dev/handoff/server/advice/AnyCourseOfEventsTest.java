package dev.handoff.server.advice;

import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.FakeTracker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever people do to a ticket, and wherever the service breaks off; 60 courses of 8 events each. */
class AnyCourseOfEventsTest {

    private static final int EVENTS = 8;
    private static final List<Item> ITEMS = Arrays.asList(Item.WHO, Item.HARM, Item.REGULATION, Item.DECISION);

    static Stream<Integer> seeds() {
        return IntStream.range(0, 60).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_comment_and_nothing_new_the_second_time(int seed) {
        Random random = new Random(seed);
        Scene scene = Scene.on(tracker(seed));
        boolean spoke = false;
        for (int i = 0; i < EVENTS; i++) {
            somebodyActs(scene, random);
            Assessments assessments = assessments(random);
            scene.crossing(random.nextBoolean() ? Scene.MADE : null);
            boolean muted = scene.ticket().labels().contains("handoff-mute");
            breakOff(scene, assessments, random);
            List<String> writes = scene.visit(assessments);
            List<String> again = scene.visit(assessments);

            assertThat(again).as("written again after %s", writes).isEmpty();
            assertThat(scene.comments()).hasSizeLessThanOrEqualTo(1);
            assertThat(muted ? writes : List.of()).isEmpty();
            assertThat(spoke && scene.comments().isEmpty() ? writes : List.of())
                    .as("spoke again although the comment was deleted")
                    .isEmpty();
            spoke |= !scene.comments().isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_label_taken_off_by_a_person_never_comes_back_by_itself(int seed) {
        Random random = new Random(seed);
        Scene scene = Scene.on(tracker(seed));
        scene.visit(Assessments.complete().missing(Item.HARM));
        scene.tracker.relabel(IN_LONDON, Scene.KEY, labels -> labels.remove("context-missing"));
        for (int i = 0; i < EVENTS; i++) {
            Assessments assessments = assessments(random);
            breakOff(scene, assessments, random);
            scene.visit(assessments);

            assertThat(scene.ticket().labels()).doesNotContain("context-missing");
        }
    }

    private static FakeTracker tracker(int seed) {
        return switch (seed % 3) {
            case 0 -> FakeTracker.cloud();
            case 1 -> FakeTracker.dataCenter();
            default -> FakeTracker.dataCenter().droppingCommentProperties();
        };
    }

    /** The service dies after some of its writes; the next visit has to make good. */
    private static void breakOff(Scene scene, Assessments assessments, Random random) {
        List<Edit> edits = Edits.inOrder(scene.plan(assessments).edits());
        Edits.apply(edits.subList(0, random.nextInt(edits.size() + 1)), Scene.KEY, scene.tracker);
        scene.tracker.takeWrites();
    }

    private static Assessments assessments(Random random) {
        List<Item> gaps = new ArrayList<>(ITEMS);
        gaps.removeIf(item -> random.nextBoolean());
        Assessments assessments = Assessments.complete().missing(gaps.toArray(Item[]::new));
        return random.nextBoolean() ? assessments : assessments.source("ICOBS-6A", "ICOBS 6A", "a trigger");
    }

    private static void somebodyActs(Scene scene, Random random) {
        switch (random.nextInt(8)) {
            case 0 -> scene.tracker.relabel(IN_LONDON, Scene.KEY, labels -> labels.remove("context-missing"));
            case 1 -> scene.tracker.relabel(IN_LONDON, Scene.KEY, labels -> labels.add("handoff-mute"));
            case 2, 3 -> scene.tracker.relabel(IN_LONDON, Scene.KEY, labels -> labels.remove("handoff-mute"));
            case 4 -> scene.tracker.relink(Scene.KEY, List::clear);
            case 5 -> scene.ticket(ticket -> random.nextInt(4) == 0 ? ticket.comments(List.of()) : ticket);
            default -> scene.ticket(ticket -> ticket.updated("2026-11-09T08:00:00Z"));
        }
    }
}
