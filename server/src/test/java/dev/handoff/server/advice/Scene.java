package dev.handoff.server.advice;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.site.Crossing;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.FakeTracker;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import dev.handoff.server.ticket.TicketKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The ticket HOM-1 on a tracker in memory, visited as the service would visit it. */
final class Scene {

    static final TicketKey KEY = new TicketKey("HOM-1");
    static final Crossing MADE = new Crossing(new Direction("UK", "PL"), Crossing.Phase.MADE, "assigned at PL", null);
    static final Crossing APPROACHING =
            new Crossing(new Direction("UK", "PL"), Crossing.Phase.APPROACHING, "status \"Ready\" leads to PL", null);
    static final Crossing COMES_HOME = new Crossing(new Direction("PL", "UK"), Crossing.Phase.MADE, "back at UK", null);

    final FakeTracker tracker;
    private final Planner planner;
    private @Nullable Crossing crossing = MADE;
    private @Nullable Instant writingSince = null;
    private Instant now = Instant.parse("2026-11-10T10:00:00Z");

    private Scene(FakeTracker tracker, Duration grace) {
        this.tracker = tracker;
        AdviceSettings usual = AdviceSettings.defaults();
        AdviceSettings settings = new AdviceSettings(
                usual.missingLabel(), usual.completeLabel(), usual.muteLabel(), grace, usual.asks(), usual.priority());
        this.planner = new Planner(settings, new CommentWriter(new TestWording(), SitesForTests.SITES, settings));
        tracker.holding(TicketBuilder.ticket("HOM-1").build());
    }

    static Scene onCloud() {
        return new Scene(FakeTracker.cloud(), Duration.ZERO);
    }

    static Scene on(FakeTracker tracker) {
        return new Scene(tracker, Duration.ZERO);
    }

    static Scene withGrace(Duration grace) {
        return new Scene(FakeTracker.cloud(), grace);
    }

    Scene ticket(UnaryOperator<TicketBuilder> change) {
        tracker.holding(change.apply(TicketBuilder.like(ticket())).build());
        return this;
    }

    Scene crossing(@Nullable Crossing crossing) {
        this.crossing = crossing;
        return this;
    }

    Scene writingSince(String instant) {
        this.writingSince = Instant.parse(instant);
        return this;
    }

    Scene at(String instant) {
        this.now = Instant.parse(instant);
        tracker.at(now);
        return this;
    }

    Ticket ticket() {
        return tracker.read(KEY.value());
    }

    Advice plan(Assessments assessments) {
        return plan(assessments.build());
    }

    Advice plan(Assessment assessment) {
        return planner.plan(new Sighting(ticket(), assessment, crossing, FakeTracker.SELF, writingSince, now));
    }

    /** Plans and writes. @return what was written, without the ids of comments */
    List<String> visit(Assessments assessments) {
        Edits.apply(plan(assessments).edits(), KEY, tracker);
        return tracker.takeWrites();
    }

    List<Comment> comments() {
        return ticket().comments();
    }

    /** What our comment says, as the tracker holds it. */
    String comment() {
        Comment comment = comments().get(0);
        return comment.body() instanceof Body.Adf adf
                ? AdfText.of(adf.document())
                : ((Body.Text) comment.body()).text();
    }

    String state() {
        return ticket().properties().getOrDefault(Remembered.PROPERTY, "none").toLowerCase(Locale.ROOT);
    }
}
