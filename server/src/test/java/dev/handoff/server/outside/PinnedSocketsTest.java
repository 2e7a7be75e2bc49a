package dev.handoff.server.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

class PinnedSocketsTest {

    private final PinnedSockets sockets = new PinnedSockets(List.of(InetAddress.getLoopbackAddress()));

    @Test
    void a_socket_connects_to_the_address_that_was_checked() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Socket socket = sockets.createSocket()) {
            socket.connect(server.getLocalSocketAddress(), 5_000);

            assertThat(socket.isConnected()).isTrue();
        }
    }

    @Test
    void a_socket_connects_to_no_other_address() throws Exception {
        try (Socket socket = sockets.createSocket()) {
            assertThatThrownBy(() -> socket.connect(new InetSocketAddress("127.0.0.2", 80), 5_000))
                    .isInstanceOf(ConnectException.class)
                    .hasMessageContaining("was not checked");
            assertThatThrownBy(() -> socket.connect(InetSocketAddress.createUnresolved("localhost", 80), 5_000))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void there_is_no_other_way_to_get_a_socket() {
        assertThatThrownBy(() -> sockets.createSocket("localhost", 80))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
