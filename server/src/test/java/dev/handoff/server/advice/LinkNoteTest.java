package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.CitedLink;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Works;
import dev.handoff.server.jira.AdfSchema;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.CommentText;
import org.junit.jupiter.api.Test;

class LinkNoteTest {

    private static final CommentWriter WRITER =
            new CommentWriter(new TestWording(), SitesForTests.SITES, AdviceSettings.defaults());
    private static final CitedLink WORKS = link("https://docs.example/ok", new Works());
    private static final CitedLink LOGIN = link("https://wiki.firm.example/x", new NeedsLogin("sso.firm.example"));
    private static final CitedLink GONE = link("https://www.docs.example/gone/", new Dead(Reason.GONE, "404"));
    private static final CitedLink NO_HOST =
            link("https://away.example", new Dead(Reason.NO_SUCH_HOST, "away.example"));

    @Test
    void an_open_comment_has_one_line_on_links_that_turn_people_away() {
        CommentText comment = write(
                Assessments.complete().missing(Item.WHO).links(WORKS, LOGIN, GONE, NO_HOST), new Direction("UK", "PL"));

        assertThat(comment.wiki().lines())
                .contains("*Links the receiving site may be unable to open:*"
                        + " [wiki.firm.example/x|https://wiki.firm.example/x] (needs a login);"
                        + " [docs.example/gone|https://www.docs.example/gone/] (answers 404 without a login);"
                        + " [away.example|https://away.example] (no such host)");
        AdfSchema.assertValid(comment.adf());
    }

    @Test
    void a_settled_comment_has_the_line_too_in_the_senders_language() {
        String comment = write(Assessments.complete().links(LOGIN), new Direction("PL", "UK"))
                .wiki();

        assertThat(comment)
                .contains("*Linki, których druga strona może nie otworzyć:*"
                        + " [wiki.firm.example/x|https://wiki.firm.example/x] (wymaga logowania)");
    }

    @Test
    void without_such_links_there_is_no_line() {
        assertThat(write(Assessments.complete().missing(Item.WHO).links(WORKS), new Direction("UK", "PL"))
                        .wiki())
                .doesNotContain("unable to open");
    }

    @Test
    void more_than_three_are_counted() {
        CitedLink other = link("https://docs.example/other", new Dead(Reason.GONE, "410"));

        assertThat(write(
                                Assessments.complete().missing(Item.WHO).links(LOGIN, GONE, NO_HOST, other),
                                new Direction("UK", "PL"))
                        .wiki())
                .contains("(no such host); and 1 more")
                .doesNotContain("docs.example/other");
    }

    private static CommentText write(Assessments assessment, Direction direction) {
        return WRITER.write(assessment.build(), "Breakdown cover", direction, Standing.none());
    }

    private static CitedLink link(String url, LinkVerdict verdict) {
        return new CitedLink(url, verdict);
    }
}
