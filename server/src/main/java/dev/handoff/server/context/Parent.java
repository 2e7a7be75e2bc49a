package dev.handoff.server.context;

import dev.handoff.server.library.Findings;
import dev.handoff.server.library.Library;
import org.jspecify.annotations.Nullable;

/**
 * The ticket above, as far as it answers for the one below.
 *
 * @param reading null where there is none
 */
record Parent(@Nullable Reading reading, Findings findings) {

    /** @param reading null where there is none */
    static Parent of(@Nullable Reading reading, Library library) {
        if (reading == null) {
            return new Parent(null, Findings.NONE);
        }
        Findings findings = library.findings(Assessor.passages(reading), KindOfWork.places(reading.ticket()));
        return new Parent(reading.naming(Assessor.partners(findings)), findings);
    }
}
