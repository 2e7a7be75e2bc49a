package dev.handoff.server.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {

    private static final int MB = 1 << 20;

    @Test
    void bodies_under_way_share_one_budget() throws Exception {
        BodyMemory memory = new BodyMemory(MB, 2 * MB);
        BodyMemory.Body one = memory.read(stream(MB));
        BodyMemory.Body two = memory.read(stream(MB));

        assertThatThrownBy(() -> memory.read(stream(1))).isInstanceOf(BodyMemory.Exhausted.class);

        one.close();
        assertThat(memory.read(stream(MB)).bytes()).hasSize(MB);
        two.close();
    }

    @Test
    void an_endless_body_is_given_up_on_at_the_limit_and_holds_nothing_afterwards() throws Exception {
        BodyMemory memory = new BodyMemory(MB, 2 * MB);
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> memory.read(endless())).isInstanceOf(BodyMemory.TooLarge.class);
        }

        assertThat(memory.read(stream(MB)).bytes()).hasSize(MB);
    }

    private static InputStream stream(int size) {
        return new ByteArrayInputStream(new byte[size]);
    }

    private static InputStream endless() {
        return new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };
    }
}
