package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikiEscapeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    {code}rm{code}      ~ \\{code\\}rm\\{code\\}
                    [label|https://x]   ~ \\[label\\|https://x\\]
                    *bold* _em_ +ins+   ~ \\*bold\\* \\_em\\_ \\+ins\\+
                    !image.png!         ~ \\!image.png\\!
                    -struck out-        ~ \\-struck out\\-
                    a--b                ~ a\\-\\-b
                    mid-term - yes      ~ mid-term - yes
                    ??cited??           ~ \\?\\?cited\\?\\?
                    Who? When?          ~ Who? When?
                    C:\\temp            ~ C:&#92;temp
                    a&#91;b             ~ a&amp;#91;b
                    bread & butter      ~ bread & butter
                    done (/) and (x)    ~ done \\(/) and \\(x)
                    see (i) or (in)     ~ see \\(i) or (in)
                    m^2^                ~ m\\^2\\^
                    zażółć £5 „gęślą”   ~ zażółć £5 „gęślą”
                    """)
    void text_stays_text(String text, String escaped) {
        assertThat(WikiEscape.of(text)).isEqualTo(escaped);
    }

    @Test
    void a_mention_notifies_nobody() {
        assertThat(WikiEscape.of("ask [~jsmith] or [~accountid:5b10]"))
                .isEqualTo("ask \\[\\~jsmith\\] or \\[\\~accountid:5b10\\]");
    }
}
