package dev.handoff.eclipse.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The way from Eclipse to the service, which a test may cut or slow down. */
final class Wire implements AutoCloseable {

    private final InetSocketAddress service;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile ServerSocket door;
    private volatile long delay;
    private volatile String heard = "";

    Wire(URI service) throws IOException {
        this.service = new InetSocketAddress(service.getHost(), service.getPort());
        door = listen(0);
    }

    private ServerSocket listen(int port) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        daemon(() -> accept(listening));
        return listening;
    }

    int port() {
        return door.getLocalPort();
    }

    String address() {
        return "http://127.0.0.1:" + port();
    }

    /** As when the service is down: what is open ends, and nobody listens. */
    void cut() throws IOException {
        door.close();
        open.forEach(Wire::close);
        open.clear();
    }

    void mend() throws IOException {
        door = listen(door.getLocalPort());
    }

    /** Every request waits that long before it comes to the service. */
    void slow(Duration each) {
        delay = each.toMillis();
    }

    /** The first words of the last request, such as {@code GET /api/v1/...}; a proxy is asked for whole addresses. */
    String heard() {
        return heard;
    }

    private void accept(ServerSocket listening) {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket();
                server.connect(service);
                open.addAll(List.of(client, server));
                daemon(() -> pump(client, server, true));
                daemon(() -> pump(server, client, false));
            }
        } catch (IOException closed) {
            // Cut, or the test is over.
        }
    }

    private void pump(Socket from, Socket to, boolean asking) {
        byte[] bytes = new byte[8192];
        try {
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                if (asking) {
                    heard = new String(bytes, 0, Math.min(n, 100), StandardCharsets.US_ASCII);
                    Thread.sleep(delay);
                }
                to.getOutputStream().write(bytes, 0, n);
                to.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException over) {
            // Cut, or done.
        } finally {
            close(from);
            close(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "wire");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
    }
}
