package dev.handoff.server.outside;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import javax.net.SocketFactory;

/**
 * Sockets that connect to the addresses that were checked and to no other: a name that resolves differently a second later, or an
 * address that OkHttp never looks up because it is written as a number, leads nowhere.
 */
final class PinnedSockets extends SocketFactory {

    private final List<InetAddress> checked;

    PinnedSockets(List<InetAddress> checked) {
        this.checked = List.copyOf(checked);
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (!(endpoint instanceof InetSocketAddress to)
                        || to.isUnresolved()
                        || !checked.contains(to.getAddress())) {
                    throw new ConnectException(endpoint + " was not checked before");
                }
                super.connect(endpoint, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw unchecked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw unchecked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw unchecked();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw unchecked();
    }

    private static UnsupportedOperationException unchecked() {
        return new UnsupportedOperationException("only sockets that check where they connect are made here");
    }
}
