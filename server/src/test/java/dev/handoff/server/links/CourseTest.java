package dev.handoff.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.NotChecked;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Unclear;
import dev.handoff.server.context.LinkVerdict.Works;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final Dead GONE = new Dead(Reason.GONE, "404");
    private static final Dead NO_HOST = new Dead(Reason.NO_SUCH_HOST, "docs.example");
    private static final Unclear BUSY = new Unclear("it answered 503");

    private final Course course = new Course(Duration.ofDays(7));
    private KnownLink link = KnownLink.unseen(new LinkAddress("https://docs.example/report"));
    private Instant now = NOW;

    @Test
    void a_link_that_works_is_kept_for_days_and_not_looked_at_again_by_itself() {
        look(new Works());

        assertThat(link.verdict()).isEqualTo(new Works());
        assertThat(link.freshUntil()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(link.dueAt()).isNull();
    }

    @Test
    void what_is_never_asked_is_kept_just_as_long() {
        look(new NotChecked("its address is private"));

        assertThat(link.freshUntil()).isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(link.dueAt()).isNull();
    }

    @Test
    void a_link_that_turns_people_away_is_looked_at_daily_then_ever_more_rarely() {
        look(GONE);
        assertThat(wait(link)).isEqualTo(Duration.ofDays(1));
        later(GONE);
        assertThat(wait(link)).isEqualTo(Duration.ofDays(1));
        later(GONE);
        assertThat(wait(link)).isEqualTo(Duration.ofDays(2));
        later(GONE);
        assertThat(wait(link)).isEqualTo(Duration.ofDays(4));
        for (int i = 0; i < 10; i++) {
            later(GONE);
        }
        assertThat(wait(link)).isEqualTo(Duration.ofDays(30));
        assertThat(link.since()).isEqualTo(NOW);
    }

    @Test
    void one_failure_makes_no_link_dead_nor_any_number_of_timeouts() {
        for (int i = 0; i < 10; i++) {
            look(BUSY);
            now = now.plus(Duration.ofDays(1));
        }

        assertThat(link.verdict()).isEqualTo(LinkVerdict.unseen());
        assertThat(link.doubt()).isEqualTo("it answered 503");
        assertThat(link.dueAt()).isNull();
    }

    @Test
    void what_settles_nothing_is_tried_again_after_minutes_then_hours() {
        look(BUSY);
        assertThat(wait(link)).isEqualTo(Duration.ofMinutes(10));
        later(BUSY);
        assertThat(wait(link)).isEqualTo(Duration.ofMinutes(40));
        later(BUSY);
        assertThat(wait(link)).isEqualTo(Duration.ofMinutes(160));
        later(BUSY);
        later(BUSY);
        assertThat(wait(link)).isEqualTo(Duration.ofDays(1));
        later(BUSY);
        assertThat(link.dueAt()).isNull();
        assertThat(link.freshUntil()).isEqualTo(now.plus(Duration.ofDays(1)));
    }

    @Test
    void an_unclear_look_leaves_a_settled_verdict_alone() {
        look(new NeedsLogin("sso.example"));
        later(BUSY);

        assertThat(link.verdict()).isEqualTo(new NeedsLogin("sso.example"));
        assertThat(link.since()).isEqualTo(NOW);
    }

    @Test
    void a_host_that_cannot_be_found_is_believed_to_be_gone_at_the_second_look() {
        look(NO_HOST);
        assertThat(link.verdict()).isEqualTo(LinkVerdict.unseen());
        assertThat(wait(link)).isEqualTo(Duration.ofMinutes(10));

        later(NO_HOST);
        assertThat(link.verdict()).isEqualTo(NO_HOST);
    }

    @Test
    void two_different_failures_in_a_row_do_not_confirm_each_other() {
        look(BUSY);
        later(NO_HOST);
        assertThat(link.verdict()).isEqualTo(LinkVerdict.unseen());

        later(new Works());
        assertThat(link.verdict()).isEqualTo(new Works());
        assertThat(link.doubts()).isZero();
    }

    private void look(LinkVerdict found) {
        link = course.after(link, found, now);
    }

    /** Looks again when the link says so. */
    private void later(LinkVerdict found) {
        now = now.plus(wait(link));
        look(found);
    }

    private Duration wait(KnownLink known) {
        assertThat(known.dueAt()).isNotNull();
        return Duration.between(now, known.dueAt());
    }
}
