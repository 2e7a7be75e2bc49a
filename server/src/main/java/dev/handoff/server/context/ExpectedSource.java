package dev.handoff.server.context;

import dev.handoff.server.library.Remark;
import dev.handoff.server.library.Validity;
import dev.handoff.server.why.Why;
import java.util.List;

/**
 * A source from the library that this ticket should name.
 *
 * @param id catalogue id, for example {@code ICOBS-6B}
 * @param why the words or behaviour that triggered it, for people: {@code "renewal price" in the summary}
 * @param answered true when the ticket (or its parent) already names the source or its rule
 * @param validity since when it applies and when its entry is to be read again
 * @param remarks what the day of the assessment has to say: a citation that has been replaced, a rule not yet in force
 */
public record ExpectedSource(
        String id, String title, String url, Why why, boolean answered, Validity validity, List<Remark> remarks) {

    public ExpectedSource {
        remarks = List.copyOf(remarks);
    }

    /** A source of which the day has nothing to say. */
    public ExpectedSource(String id, String title, String url, Why why, boolean answered) {
        this(id, title, url, why, answered, Validity.ALWAYS, List.of());
    }
}
