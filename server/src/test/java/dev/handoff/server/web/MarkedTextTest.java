package dev.handoff.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.text.Documents;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void evidence_is_marked_where_it_stands() {
        assertThat(marked("Renewing drivers in Leeds pay twice.\n", Map.of("WHO", "Renewing drivers in Leeds")))
                .isEqualTo("[WHO:Renewing drivers in Leeds] pay twice.");
    }

    @Test
    void what_answers_two_items_carries_both_where_they_overlap() {
        assertThat(marked("Drivers in Leeds pay twice.", Map.of("WHO", "Drivers in Leeds", "NEED", "Leeds pay twice")))
                .contains("[WHO:Drivers in ]", "[NEED: pay twice]")
                .containsAnyOf("[WHO,NEED:Leeds]", "[NEED,WHO:Leeds]");
    }

    @Test
    void evidence_that_was_cut_off_is_marked_to_the_end_of_its_paragraph() {
        assertThat(marked(
                        "They pay £412.60 instead of £371.30.\n\nAnother matter.", Map.of("NEED", "They pay £412.60…")))
                .isEqualTo("[NEED:They pay £412.60 instead of £371.30.]\nAnother matter.");
    }

    @Test
    void evidence_over_several_lines_is_marked_on_each() {
        String text = "* An expired voucher lowers nothing.\n* A breach writes an alert.\n* Else as today.";
        assertThat(marked(text, Map.of("ACCEPTANCE", "An expired voucher lowers nothing. A breach writes an alert.")))
                .isEqualTo("[ACCEPTANCE:An expired voucher lowers nothing.]\n[ACCEPTANCE:A breach writes an alert.]"
                        + "\nElse as today.");
    }

    @Test
    void a_word_is_not_found_inside_another() {
        assertThat(marked("A keyboard, then a key.", Map.of("PARTNER", "key")))
                .isEqualTo("A keyboard, then a [PARTNER:key].");
    }

    @Test
    void blanks_and_line_breaks_do_not_hide_it() {
        assertThat(marked("Renewing  drivers\nin Leeds wait.", Map.of("WHO", "Renewing drivers in Leeds")))
                .contains("in Leeds] wait.");
    }

    @Test
    void evidence_that_stands_elsewhere_marks_nothing() {
        assertThat(marked("A short text.", Map.of("WHO", "Somebody in a comment")))
                .isEqualTo("A short text.");
    }

    @Test
    void a_link_to_a_web_page_leads_there_and_a_script_stays_words() {
        List<MarkedText.Words> words = new MarkedText(Map.of())
                        .of(Documents.read(
                                "See [the figures|https://metrics.example/d/1] and [this|javascript:alert(1)]."))
                        .stream()
                        .flatMap(group -> group.lines().stream())
                        .flatMap(line -> line.cells().stream())
                        .flatMap(List::stream)
                        .flatMap(run -> run.words().stream())
                        .toList();

        assertThat(words)
                .anySatisfy(it ->
                        assertThat(it).isEqualTo(new MarkedText.Words("the figures", "https://metrics.example/d/1")))
                .allSatisfy(it -> assertThat(String.valueOf(it.address())).doesNotContain("javascript"));
    }

    private static String marked(String text, Map<String, String> evidence) {
        return new MarkedText(evidence)
                .of(Documents.read(text)).stream()
                        .flatMap(group -> group.lines().stream())
                        .map(line -> line.cells().stream()
                                .flatMap(List::stream)
                                .map(MarkedTextTest::shown)
                                .collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
    }

    private static String shown(MarkedText.Run run) {
        String text = run.words().stream().map(MarkedText.Words::text).collect(Collectors.joining());
        return run.items().isEmpty() ? text : "[" + String.join(",", run.items()) + ":" + text + "]";
    }
}
