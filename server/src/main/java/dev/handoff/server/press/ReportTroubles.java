package dev.handoff.server.press;

import dev.handoff.server.report.history.ReportWeek;
import java.time.Instant;
import java.util.List;

/** Reports that did not get where they should, so that whoever runs Handoff sees it. Every method throws when the store is away. */
public interface ReportTroubles {

    enum Way {
        /** Mail and chat. */
        SENT,
        /** The lead's issue. */
        ISSUE;

        /** For example {@code issue}. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param what went wrong, for people
     * @param since when this way has been failing
     */
    record Trouble(String lead, ReportWeek week, Way way, String what, Instant since) {

        /** For mails, which have no page around them. */
        public String sentence() {
            return "The weekly report " + week + " for " + lead
                    + (way == Way.ISSUE ? " is not on its issue" : " did not get out") + " since " + since + ": " + what
                    + ". It is tried again.";
        }
    }

    /** Notes it; what is known of this lead and way already is told anew, since when it first was. */
    void note(String lead, ReportWeek week, Way way, String what);

    /** This lead's reports get there again. */
    void over(String lead, Way way);

    /** Latest first. */
    List<Trouble> list();
}
