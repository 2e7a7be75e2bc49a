package dev.handoff.server.command;

import dev.handoff.server.access.Secret;
import dev.handoff.server.advice.Edit;
import dev.handoff.server.context.Answer;
import dev.handoff.server.watch.VisitReport;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What the demo tells on the terminal. */
final class DemoTalk {

    private static final String FIRST = "It reads every ticket now, and watches them from then on.";
    private static final String AGAIN =
            "It knows these tickets from an earlier run: only those that change are looked at again.";

    private final DemoSettings settings;
    private final PrintStream out;

    DemoTalk(DemoSettings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** @param again the files of an earlier run are there */
    void welcome(boolean again) {
        out.println("""

            Handoff is starting on the tickets of an invented firm.

              tickets     %s   (a look-alike of Jira; sign-in demo / demo)
              admin       http://127.0.0.1:%d   (health check, metrics)

            Open a ticket that got a comment, answer a question in its description, save, and watch the comment
            change. Ctrl-C stops; everything is kept in %s.

            %s
            """.formatted(
                settings.jira(), settings.adminPort(), settings.database().getParent(), again ? AGAIN : FIRST));
    }

    /** The API is about to open; its tokens hold for this run. */
    void open(Secret read, Secret admin) {
        out.println("""
            The pages are at %1$s: last week's report, open gaps, "try a ticket". Everybody may read them; sign in
            with one of the tokens below to act, or to see how the service fares. The report's eight weeks are
            invented: the tickets it names cannot be opened.

            The API is at %1$s/api/v1, its description at %1$s/api/v1/openapi.json:

              curl -H 'Authorization: Bearer %2$s' '%1$s/api/v1/tickets?flagged=true'

              a token to read          %2$s
              a token to administer    %3$s\
            """.formatted(settings.address(), read.text(), admin.text()));
    }

    /** To try the commands, which are given by people. */
    void people(Secret leeds, Secret krakow) {
        out.println("""
              Gemma Ashworth, Leeds    %s
              Kamil Wrona, Kraków      %s

            What Handoff does, ticket by ticket:
            """.formatted(leeds.text(), krakow.text()));
    }

    synchronized void visited(VisitReport report) {
        out.printf("  %-9s %-7s %s%n", report.key(), report.assessment().direction(), deed(report));
    }

    private String deed(VisitReport report) {
        boolean created = report.advice().createsComment();
        boolean edited = report.advice().edits().stream().anyMatch(Edit.UpdateComment.class::isInstance);
        if (!created && !edited) {
            return "silent: "
                    + (report.advice().edits().isEmpty()
                            ? quiet(report)
                            : "only its labels, links or state were brought up to date");
        }
        return (created ? "comment written, " : "comment edited, ") + gaps(report) + "  " + settings.jira() + "/browse/"
                + report.key();
    }

    private static String quiet(VisitReport report) {
        return report.advice().notes().isEmpty()
                ? "its comment is up to date"
                : String.join("; ", report.advice().notes());
    }

    private static String gaps(VisitReport report) {
        String gaps = report.assessment().gaps().stream().map(DemoTalk::gap).collect(Collectors.joining(" "));
        return gaps.isEmpty() ? "nothing missing now" : "lacks " + gaps;
    }

    private static String gap(Answer answer) {
        return answer.item().name();
    }
}
