package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class RequiredToolsTest {

    @Test
    void a_program_that_is_there_lets_the_test_run() {
        assertThatCode(() -> RequiredTools.require("java")).doesNotThrowAnyException();
    }

    @Test
    void a_missing_program_is_named_and_skips_or_where_tools_are_required_fails() {
        Class<? extends Throwable> expected =
                Boolean.getBoolean("require.tools") ? AssertionError.class : TestAbortedException.class;
        assertThatThrownBy(() -> RequiredTools.require("no-such-program"))
                .isInstanceOf(expected)
                .hasMessageContaining("'no-such-program' is not on the PATH");
    }
}
