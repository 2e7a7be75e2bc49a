package dev.handoff.server.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://docs.example/a%20b?x=1",
                "HTTPS://Docs.Example/a b?x=1",
                " https://docs.example:443/a%20b?x=1#part ",
                "https://docs.example/./a%20b?x=1"
            })
    void spellings_of_one_page_are_one_address(String written) {
        assertThat(LinkAddress.of(written)).isEqualTo(new LinkAddress("https://docs.example/a%20b?x=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "mailto:a@b.example", "attachment:a.png", "ftp://docs.example/", "javascript:alert(1)", "//x"
            })
    void what_is_no_web_address_is_none(String written) {
        assertThat(LinkAddress.of(written)).isNull();
    }

    @Test
    void an_address_too_long_for_a_browser_is_none() {
        assertThat(LinkAddress.of("https://docs.example/" + "a".repeat(2_000))).isNull();
    }
}
