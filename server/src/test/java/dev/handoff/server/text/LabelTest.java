package dev.handoff.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelTest {

    @Test
    void a_short_start_with_a_colon_is_a_label() {
        assertThat(Label.of("Who: renewing drivers")).isEqualTo(new Label("Who", "renewing drivers"));
        assertThat(Label.of("KTO - kierowcy")).isEqualTo(new Label("KTO", "kierowcy"));
    }

    @Test
    void a_time_an_address_or_a_long_sentence_is_none() {
        assertThat(Label.of("12:30 is too late")).isNull();
        assertThat(Label.of("https://e.example/x")).isNull();
        assertThat(Label.of("this goes on for many more than eight words before: it comes"))
                .isNull();
    }
}
