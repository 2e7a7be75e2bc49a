package dev.handoff.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                " javascript:alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "file:///etc/passwd",
                "attachment:plan.png",
                "//evil.example",
                "/relative",
                "https:",
                "http://a b",
                "",
            })
    void what_is_no_web_page_becomes_no_link(String written) {
        assertThat(WebAddress.of(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://wiki.example/a?b=c#d", "http://intranet.example:8080/"})
    void a_web_page_becomes_a_link(String written) {
        assertThat(WebAddress.of(written)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "/gaps?site=PL, /gaps?site=PL",
        "/tickets/HOM-1, /tickets/HOM-1",
        "//evil.example/x, /",
        "/\\evil.example, /",
        "https://evil.example, /",
        "gaps, /",
        "'/a b', /",
        "'', /",
    })
    void nobody_is_sent_on_to_another_site(String wanted, String sent) {
        assertThat(LocalAddress.of(wanted)).hasToString(sent);
    }
}
