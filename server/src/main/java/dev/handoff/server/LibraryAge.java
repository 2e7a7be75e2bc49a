package dev.handoff.server;

import dev.handoff.server.library.Library;
import dev.handoff.server.library.Source;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules change: says at the start which entries of the library somebody should have read again by now. */
final class LibraryAge {

    private static final Logger LOG = LoggerFactory.getLogger(LibraryAge.class);

    private LibraryAge() {}

    static void warn(Library library, InstantSource clock) {
        for (Source source : library.overdue(Library.day(clock.instant()))) {
            LOG.warn(
                    "The library's entry {} was to be read again by {}; check it against {}, then set its 'review_by'",
                    source.id(),
                    source.validity().reviewBy(),
                    source.url());
        }
    }
}
