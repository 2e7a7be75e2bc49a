package dev.handoff.server.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handoff.server.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryTest {

    private static final Library SHIPPED = Library.shipped();

    @TempDir
    Path folder;

    @Test
    void the_shipped_library_holds_what_a_reader_needs() {
        assertThat(SHIPPED.sources()).hasSizeGreaterThanOrEqualTo(36).allSatisfy(source -> {
            assertThat(source.title()).isNotBlank();
            assertThat(source.url()).startsWith("http");
            assertThat(source.ask()).isNotEmpty();
        });
    }

    @Test
    void one_strong_phrase_calls_for_a_source_and_says_why() {
        assertThat(SHIPPED.findings(summary("Credit card number stands in the log"), List.of())
                        .matches())
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.source().id()).isEqualTo("PCI-DSS");
                    assertThat(match.why().toString()).isEqualTo("\"Credit card number\" in the summary");
                });
    }

    @Test
    void a_cancelling_phrase_nearby_silences_it() {
        assertThat(ids("The UI is accessible from the VPN")).isEmpty();
    }

    @Test
    void words_of_insurance_count_only_in_a_ticket_about_insurance() {
        assertThat(ids("Auto-reject flaky builds with a risk score")).isEmpty();
        assertThat(ids("Home policyholders: right to cancel within 14 days")).contains("ICOBS-7");
    }

    @Test
    void a_behaviour_calls_for_a_source_without_one_word_of_the_rule() {
        assertThat(SHIPPED.findings(summary("Breakdown radio for car quotes: initial value Yes"), List.of())
                        .matches())
                .anySatisfy(match -> {
                    assertThat(match.source().id()).isEqualTo("ICOBS-6A");
                    assertThat(match.why().toString()).startsWith("something is chosen for the customer beforehand");
                });
    }

    @Test
    void a_component_calls_for_its_sources_and_a_prefix_stands_for_many() {
        assertThat(SHIPPED.findings(summary("x"), List.of("claims-core")).matches())
                .extracting(match -> match.source().id())
                .containsExactly("ICOBS-8");
        assertThat(SHIPPED.defaults("build")).isEmpty();
        assertThat(SHIPPED.defaults("never-heard-of")).isNull();
    }

    @Test
    void a_source_named_in_the_ticket_is_cited() {
        assertThat(SHIPPED.findings(summary("ICOBS 6B applies, duty of the insurer"), List.of())
                        .cited())
                .contains("ICOBS-6B");
    }

    @Test
    void polish_words_count_with_and_without_diacritics() {
        assertThat(ids("Zwrot składki z polisy po rezygnacji")).contains("ICOBS-7");
        assertThat(ids("Zwrot skladki z polisy po rezygnacji")).contains("ICOBS-7");
    }

    @Test
    void a_firm_adds_sources_partners_and_replaces_ours() throws IOException {
        Path file = write("""
                sources:
                  - {id: HOUSE-1, title: House rule, url: "https://firm.example/1", strong: [blue button]}
                  - {id: PCI-DSS, title: Cards, url: "https://firm.example/2", strong: [blue card]}
                partners:
                  - {title: Larkfield Mutual, names: [Larkfield], url: "https://firm.example/larkfield", note: insurer}
                """);

        Library library = Library.load(List.of(file));

        Findings findings = library.findings(summary("Larkfield wants a blue button and a blue card"), List.of());
        assertThat(findings.matches())
                .extracting(match -> match.source().title())
                .containsExactly("House rule", "Cards");
        assertThat(findings.profiles()).singleElement().satisfies(named -> {
            assertThat(named.profile().title()).isEqualTo("Larkfield Mutual");
            assertThat(named.why().toString()).isEqualTo("\"Larkfield\" in the summary");
        });
    }

    @Test
    void a_behaviour_may_be_silent_in_a_domain_that_has_finer_ones() throws IOException {
        Path file = write("""
                sources:
                  - {id: HOUSE-1, title: House rule, url: "https://firm.example/1", strong: [blue button]}
                behaviours:
                  - {id: painted, name: a door is painted, sources: [HOUSE-1], not_in: insurance, en: [[paint], [door]]}
                """);

        Library library = Library.load(List.of(file));

        assertThat(library.findings(summary("Paint the door"), List.of()).matches())
                .extracting(match -> match.source().id())
                .contains("HOUSE-1");
        assertThat(library.findings(summary("Home insurance policyholders paint the door"), List.of())
                        .matches())
                .extracting(match -> match.source().id())
                .doesNotContain("HOUSE-1");
    }

    @Test
    void every_problem_is_reported_with_file_and_line() throws IOException {
        Path file = write("""
                sources:
                  - {id: HOUSE-1, url: "https://firm.example/1", strong: [x], colour: red}
                  - {id: HOUSE-2, title: t, url: u}
                behaviours:
                  - {id: b, name: n, sources: [NOBODY], en: [[a], [b]]}
                  - {id: c, name: n, sources: [HOUSE-1], not_in: nowhere, en: [[a], [b]]}
                """);

        assertThatThrownBy(() -> Library.load(List.of(file)))
                .isInstanceOfSatisfying(
                        Problems.UnusableFiles.class,
                        e -> assertThat(e.problems())
                                .anySatisfy(p ->
                                        assertThat(p).contains("library.yml:2").contains("lacks 'title'"))
                                .anySatisfy(p ->
                                        assertThat(p).contains("library.yml:2").contains("unknown key 'colour'"))
                                .anySatisfy(p ->
                                        assertThat(p).contains("library.yml:3").contains("no trigger"))
                                .anySatisfy(p ->
                                        assertThat(p).contains("library.yml:5").contains("NOBODY"))
                                .anySatisfy(p ->
                                        assertThat(p).contains("library.yml:6").contains("nowhere")));
    }

    @Test
    void a_file_that_is_no_yaml_or_not_there_is_named() throws IOException {
        Path broken = write("sources: [a, {b");

        assertThatThrownBy(() -> Library.load(List.of(broken, folder.resolve("absent.yml"))))
                .hasMessageContaining("library.yml:1: is not YAML")
                .hasMessageContaining("absent.yml: cannot be read");
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(folder.resolve("library.yml"), yaml);
    }

    private static List<String> ids(String text) {
        return SHIPPED.findings(summary(text), List.of()).matches().stream()
                .map(match -> match.source().id())
                .toList();
    }

    private static List<Passage> summary(String text) {
        return List.of(new Passage("summary", Words.of(text)));
    }
}
