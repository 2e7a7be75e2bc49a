package dev.handoff.server.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidityTest {

    private static final Library SHIPPED = Library.shipped();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Test
    void a_replaced_article_is_pointed_out_with_what_replaces_it() {
        assertThat(remarks("Under UK GDPR art. 22 a person must look at it", TODAY))
                .singleElement()
                .isInstanceOfSatisfying(Remark.Replaced.class, old -> {
                    assertThat(old.cited()).isEqualTo("UK GDPR art. 22");
                    assertThat(old.since()).isEqualTo("2026-02-05");
                    assertThat(old.by()).contains("22A to 22D").contains("Data (Use and Access) Act 2025");
                    assertThat(old.byPolish()).startsWith("artykuły 22A");
                });
    }

    @Test
    void polish_citations_of_it_are_found_too() {
        assertThat(remarks("Zgodnie z art. 22 RODO ktoś musi to obejrzeć", TODAY))
                .hasSize(1);
    }

    @Test
    void before_the_day_it_was_replaced_nothing_is_said() {
        assertThat(remarks("Under UK GDPR art. 22 a person must look at it", LocalDate.of(2026, 2, 4)))
                .isEmpty();
    }

    @Test
    void the_new_articles_and_the_same_number_in_another_law_are_left_alone() {
        assertThat(remarks("UK GDPR Articles 22A to 22D apply", TODAY)).isEmpty();
        assertThat(remarks("For our Irish members EU GDPR Article 22 applies", TODAY))
                .isEmpty();
    }

    @Test
    void citing_the_old_rule_still_names_the_source() {
        assertThat(findings(SHIPPED, "Article 22 applies").cited()).contains("UKGDPR-ADM");
    }

    @Test
    void a_source_that_is_yet_to_come_says_from_when() throws IOException {
        Library library = load("""
                sources:
                  - {id: NEW-1, title: New rule, url: "https://firm.example/1", strong: [blue button], effective: 2027-03-18}
                """);
        Findings findings = findings(library, "A blue button");
        Source source = findings.matches().get(0).source();

        assertThat(library.remarks(source, findings, LocalDate.of(2027, 3, 17)))
                .containsExactly(new Remark.NotYet(LocalDate.of(2027, 3, 18)));
        assertThat(library.remarks(source, findings, LocalDate.of(2027, 3, 18))).isEmpty();
    }

    @Test
    void from_its_day_on_a_successor_stands_in_for_the_source() throws IOException {
        Library library = load("""
                sources:
                  - {id: OLD-1, title: Old, url: "https://firm.example/1", strong: [blue button], superseded_by: {source: NEW-1, since: 2027-01-01}}
                  - {id: NEW-1, title: New, url: "https://firm.example/2", strong: [green button]}
                """);
        Findings findings = findings(library, "A blue button, as OLD 1 says");

        assertThat(ids(library, findings, LocalDate.of(2026, 12, 31))).containsExactly("OLD-1");
        assertThat(ids(library, findings, LocalDate.of(2027, 1, 1))).containsExactly("NEW-1");
        assertThat(library.cited(findings, LocalDate.of(2027, 1, 1))).containsExactly("NEW-1");
    }

    @Test
    void entries_past_their_review_date_are_named_from_the_day_after() throws IOException {
        Library library = load("""
                review_by: 2027-06-30
                sources:
                  - {id: ONE, title: One, url: "https://firm.example/1", strong: [blue]}
                  - {id: TWO, title: Two, url: "https://firm.example/2", strong: [green], review_by: 2026-11-01}
                """);

        assertThat(overdue(library, LocalDate.of(2026, 11, 1))).doesNotContain("ONE", "TWO");
        assertThat(overdue(library, LocalDate.of(2026, 11, 2))).contains("TWO").doesNotContain("ONE");
        assertThat(overdue(library, LocalDate.of(2027, 7, 1))).contains("ONE", "TWO");
    }

    @Test
    void a_day_begins_in_london() {
        assertThat(Library.day(Instant.parse("2026-07-01T23:30:00Z"))).isEqualTo("2026-07-02");
    }

    @Test
    void nothing_shipped_is_overdue_when_it_ships() {
        assertThat(overdue(SHIPPED, TODAY)).isEmpty();
        assertThat(SHIPPED.sources())
                .allSatisfy(source -> assertThat(source.validity().reviewBy()).isNotNull());
    }

    @Test
    void each_mistake_about_dates_and_successors_is_named_with_its_line() {
        assertThatThrownBy(() -> load("""
                        sources:
                          - {id: A, title: t, url: u, strong: [x], effective: next spring}
                          - {id: B, title: t, url: u, strong: [x], superseded_by: {source: NOBODY, since: 2027-01-01}}
                          - id: C
                            title: t
                            url: u
                            strong: [x]
                            review_by: 31.12.2026
                            supersedes:
                              - {rule: old, by: new, since: 2026-02-30}
                          - {id: D, title: t, url: u, strong: [x], superseded_by: {source: E, since: 2027-01-01}}
                          - {id: E, title: t, url: u, strong: [x], superseded_by: {source: D, since: 2027-01-01}}
                          - {id: A, title: again, url: u, strong: [x]}
                          - {id: F, title: t, url: u, strong: [x], domain: cookery}
                        component_defaults:
                          pages: [A,
                                  GONE]
                        partners:
                          - {title: Larkfield}
                          - {title: Larkfield}
                        """)).isInstanceOfSatisfying(Problems.UnusableFiles.class, e -> {
            assertThat(e.problems()).allSatisfy(problem -> assertThat(problem).contains("library.yml:"));
            assertThat(String.join("\n", e.problems()))
                    .contains("library.yml:2: 'effective' should be a date like 2026-02-05, not 'next spring'")
                    .contains("library.yml:3: is superseded by source 'NOBODY', which no file defines")
                    .contains("library.yml:8: 'review_by' should be a date")
                    .contains("library.yml:10: 'since' should be a date like 2026-02-05, not '2026-02-30'")
                    .contains("library.yml:10: has no 'cites'")
                    .contains("library.yml:11: 'D' is superseded in a circle")
                    .contains("library.yml:13: source 'A' is defined already at ")
                    .contains("library.yml:14: is of domain 'cookery', which no file defines")
                    .contains("library.yml:17: 'pages' names source 'GONE'")
                    .contains("library.yml:20: partner 'Larkfield' is defined already at ");
        });
    }

    private Library load(String yaml) throws IOException {
        return Library.load(List.of(Files.writeString(folder.resolve("library.yml"), yaml)));
    }

    private static List<String> ids(Library library, Findings findings, LocalDate day) {
        return library.matches(findings, day).stream()
                .map(match -> match.source().id())
                .toList();
    }

    private static List<String> overdue(Library library, LocalDate day) {
        return library.overdue(day).stream().map(Source::id).toList();
    }

    private static List<Remark> remarks(String text, LocalDate day) {
        Findings findings = findings(SHIPPED, text);
        return findings.matches().stream()
                .flatMap(match -> SHIPPED.remarks(match.source(), findings, day).stream())
                .toList();
    }

    private static Findings findings(Library library, String text) {
        return library.findings(List.of(new Passage("description", Words.of(text))), List.of());
    }
}
