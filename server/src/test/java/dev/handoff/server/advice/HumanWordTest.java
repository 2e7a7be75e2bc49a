package dev.handoff.server.advice;

import static dev.handoff.server.ticket.TicketBuilder.IN_LONDON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Item;
import dev.handoff.server.ticket.RemoteLink;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people remove stays removed, and what is not known is not touched. */
class HumanWordTest {

    private static Assessments flagged() {
        return Assessments.complete()
                .missing(Item.HARM, Item.WHO)
                .source("ICOBS-6A", "FCA ICOBS 6A - optional products", "\"defaults to Yes\" in the summary");
    }

    @Test
    void a_label_that_a_person_removed_stays_removed() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.tracker.relabel(IN_LONDON, Scene.KEY, labels -> labels.remove("context-missing"));

        assertThat(scene.visit(flagged())).containsExactly("put property handoff.state");
        assertThat(scene.ticket().labels()).isEmpty();
        assertThat(scene.visit(flagged())).isEmpty();
    }

    @Test
    void a_removed_label_stays_removed_even_where_the_changelog_was_not_read() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.ticket(ticket -> ticket.labels());

        scene.visit(flagged());
        scene.visit(flagged());

        assertThat(scene.ticket().labels()).isEmpty();
    }

    @Test
    void a_removed_label_stays_removed_even_where_properties_are_lost() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.tracker.relabel(IN_LONDON, Scene.KEY, labels -> labels.remove("context-missing"));
        scene.ticket(ticket -> ticket.noProperties());

        scene.visit(flagged());

        assertThat(scene.ticket().labels()).isEmpty();
    }

    @Test
    void a_label_that_a_person_puts_back_is_ours_again() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.tracker.relabel(IN_LONDON, Scene.KEY, labels -> labels.remove("context-missing"));
        scene.visit(flagged());
        scene.tracker.relabel(IN_LONDON, Scene.KEY, labels -> labels.add("context-missing"));

        scene.visit(Assessments.complete());

        assertThat(scene.ticket().labels()).containsExactly("context-complete");
    }

    @Test
    void a_link_that_a_person_removed_stays_removed() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.tracker.relink(Scene.KEY, List::clear);

        assertThat(scene.visit(flagged())).isEmpty();
    }

    @Test
    void only_our_links_are_removed_and_only_when_a_source_is_no_longer_expected() {
        Scene scene = Scene.onCloud();
        scene.tracker.relink(
                Scene.KEY,
                links -> links.add(new RemoteLink("7", "theirs:1", "https://wiki.example/1", "Their page", "")));
        scene.visit(flagged());

        List<String> writes = scene.visit(Assessments.complete().missing(Item.HARM, Item.WHO));

        assertThat(writes).contains("remove link handoff:source:ICOBS-6A");
        assertThat(scene.ticket().remoteLinks())
                .extracting(link -> link.globalId())
                .containsExactly("theirs:1");
    }

    @Test
    void links_that_were_not_read_are_neither_removed_nor_written_again() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.ticket(ticket -> ticket.links(null));

        assertThat(scene.visit(flagged())).isEmpty();
        assertThat(scene.visit(Assessments.complete().missing(Item.HARM, Item.WHO)))
                .noneMatch(write -> write.contains("link"));
    }

    @Test
    void a_comment_that_a_person_deleted_is_not_written_again() {
        Scene scene = Scene.onCloud();
        scene.visit(flagged());
        scene.tracker.change(Scene.KEY, "10000", comment -> null);

        assertThat(scene.visit(flagged())).isEmpty();
        assertThat(scene.plan(flagged()).notes())
                .containsExactly("somebody deleted our comment; it is not written again");
    }
}
