package dev.handoff.server.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.handoff.server.context.Ground;
import dev.handoff.server.context.Item;
import dev.handoff.server.site.Direction;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final Stamp STAMP = new Stamp(
            2,
            Instant.parse("2026-11-10T10:00:00.123456Z"),
            new Who("kasia", "Kasia Żak"),
            new Door(Door.Way.COMMENT, "10042/ab"));
    private static final Direction SENT = new Direction("UK", "PL");

    static Stream<Event> events() {
        Seal seal =
                new Seal(Map.of(Item.WHO, new Ground(Item.WHO, "description, \"Who\"", "renewing <drivers>", true)));
        Addressee deputy = new Addressee(new Who("ben", "Ben"), "UK", Addressee.Role.OWNER, new Who("anna", "Anna"));
        return Stream.of(
                new Event.Approaching(STAMP, SENT, "status \"Ready\" leads to PL"),
                new Event.Offered(STAMP, SENT, "assigned", true, null).frozenAs("17"),
                new Event.Offered(STAMP, SENT, "assigned", false, null),
                new Event.PickedUp(STAMP),
                new Event.ReadBack(STAMP, "łąka\n\"x\"", null),
                new Event.ReadBack(STAMP, "ok", Event.Flaw.SHORT),
                new Event.Corrected(STAMP, "net"),
                new Event.Accepted(STAMP, seal),
                new Event.Reaccepted(STAMP, seal),
                new Event.Reopened(STAMP, Item.WHO, "a", "b"),
                new Event.Restored(STAMP, Item.WHO),
                new Event.Asked(STAMP, "2.1", Item.HARM, "who?", deputy),
                new Event.Replied(STAMP, "2.1", "they"),
                new Event.Reminded(STAMP, "2.1"),
                new Event.Escalated(STAMP, "2.1", new Who("lead", "Lead")),
                new Event.Returned(STAMP, "no figures"),
                new Event.Closed(STAMP, "done"),
                new Event.Resumed(STAMP),
                new Event.Answered(STAMP, Item.WHO, "drivers"),
                new Event.SaidNotApplicable(STAMP, Item.WHO, "only logs"),
                new Event.Waived(STAMP, Item.WHO, "the board"),
                new Event.Disputed(STAMP, Item.WHO, ""),
                new Event.RecheckAsked(STAMP),
                new Event.Muted(STAMP),
                new Event.Unmuted(STAMP),
                new Event.HelpAsked(STAMP),
                new Event.Declined(STAMP, Command.Kind.WAIVE, new Reason("forbidden", Map.of("who", "reporter"))),
                new Event.Misheard(STAMP, "acept", Heard.Why.UNKNOWN_COMMAND, "/handoff accept"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_is_read_as_it_was_written(Event event) {
        assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
    }

    @Test
    void no_kind_of_event_is_forgotten_here() {
        List<Class<?>> written =
                events().<Class<?>>map(Event::getClass).distinct().toList();

        assertThat(Arrays.asList(Event.class.getPermittedSubclasses())).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void the_kept_form_is_stable() {
        assertThat(EventJson.write(new Event.PickedUp(STAMP)))
                .isEqualTo("{\"stamp\":{\"handoff\":2,\"at\":\"2026-11-10T10:00:00.123456Z\",\"by\":{\"id\":\"kasia\","
                        + "\"name\":\"Kasia Żak\"},\"door\":{\"way\":\"COMMENT\",\"id\":\"10042/ab\"}},"
                        + "\"type\":\"picked-up\"}");
    }

    @Test
    void an_event_of_a_newer_version_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventJson.read("{\"type\":\"sung\"}"))
                .withMessageContaining("'sung'")
                .withMessageContaining("newer version");
    }
}
