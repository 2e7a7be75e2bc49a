package dev.handoff.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import com.codahale.metrics.MetricRegistry;
import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Unclear;
import dev.handoff.server.context.LinkVerdict.Works;
import dev.handoff.server.library.Library;
import dev.handoff.server.outside.Reach;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.PostgresLinkBook;
import dev.handoff.server.store.SettableClock;
import dev.handoff.server.store.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LibraryLinksTest {

    private static final LinkSettings SETTINGS = LinkSettingsForTests.allowing(443);

    private final SettableClock clock = new SettableClock();
    private final Database database = TestDatabase.fresh();
    private final PostgresLinkBook book = new PostgresLinkBook(database);
    private final Map<String, LinkVerdict> net = new HashMap<>();
    private final LibraryLinks library = library(Map.of(
            "ICOBS-2", "https://fca.example/2",
            "PRIN-2A", "https://prin.example/2A#part",
            "UK-GDPR", "https://law.example/gdpr",
            "WIKI", "https://me:secret@wiki.example/"));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void before_the_first_round_nothing_was_looked_at() {
        assertThat(library.report().line()).isEqualTo("0 work, 0 broken, 0 unclear, 3 not looked at yet");
        assertThat(library.report().isComplete()).isFalse();
    }

    @Test
    void after_a_round_the_report_names_what_leads_nowhere_by_entry() {
        net.put("https://fca.example/2", new Dead(Reason.GONE, "404"));
        net.put("https://law.example/gdpr", new Unclear("it answered 503"));
        library.begin();
        round();

        LibraryReport report = library.report();

        assertThat(report.isComplete()).isTrue();
        assertThat(report.broken()).containsExactly("ICOBS-2: https://fca.example/2 answers 404");
        assertThat(report.line())
                .isEqualTo("1 works, 1 broken, 1 unclear, looked at since 2026-11-16 (ICOBS-2: https://fca.example/2"
                        + " answers 404; UK-GDPR: https://law.example/gdpr gave no clear answer: it answered"
                        + " 503)");
    }

    @Test
    void a_source_behind_a_login_is_told_but_is_not_broken() {
        net.put("https://fca.example/2", new NeedsLogin("sso.example"));
        library.begin();
        round();

        assertThat(library.report().broken()).isEmpty();
        assertThat(library.report().unclear()).containsExactly("ICOBS-2: https://fca.example/2 needs a login");
    }

    @Test
    void all_are_looked_at_again_after_a_week_and_not_before() {
        library.begin();
        round();
        net.put("https://fca.example/2", new Dead(Reason.GONE, "410"));
        for (int day = 1; day < 7; day++) {
            nextDay();
        }
        assertThat(library.report().broken()).isEmpty();

        nextDay();

        assertThat(library.report().broken()).hasSize(1);
    }

    @Test
    void an_entry_that_is_new_is_looked_at_within_a_day() {
        library.begin();
        round();
        LibraryLinks grown = library(Map.of("ICOBS-2", "https://fca.example/2", "NEW", "https://new.example/"));
        assertThat(grown.report().unseen()).isEqualTo(1);

        clock.advance(LibraryLinks.EVERY);
        grown.begin();
        round();

        assertThat(grown.report().unseen()).isZero();
    }

    @Test
    void every_address_of_the_shipped_library_may_be_looked_at() {
        Map<String, String> entries = Library.shipped().addresses();
        LibraryLinks shipped = new LibraryLinks(book, entries, Reach.of(List.of(), List.of(), List.of(80, 443)), clock);

        shipped.begin();

        assertThat(entries).hasSizeGreaterThan(30).containsKey("ICOBS-2");
        assertThat(shipped.report().unseen()).isEqualTo(entries.size());
        assertThat(book.due(clock.instant(), 100))
                .extracting(link -> link.address().host())
                .doesNotHaveDuplicates();
    }

    private LibraryLinks library(Map<String, String> entries) {
        Map<String, String> sorted = new LinkedHashMap<>();
        entries.keySet().stream().sorted().forEach(id -> sorted.put(id, String.valueOf(entries.get(id))));
        return new LibraryLinks(book, sorted, SETTINGS.reach(), clock);
    }

    private void nextDay() {
        clock.advance(LibraryLinks.EVERY);
        library.begin();
        round();
    }

    private void round() {
        new LinkRound(
                        book,
                        address -> net.getOrDefault(address.url(), new Works()),
                        SETTINGS,
                        new LinkMetrics(new MetricRegistry()),
                        clock)
                .run();
        clock.advance(Duration.ofSeconds(10));
    }
}
