package dev.handoff.eclipse.tests;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The way from Eclipse to the service, which a test may cut or slow down. */
final class Wire implements AutoCloseable {

    private final InetSocketAddress service;
    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean cut;
    private volatile long delay;

    Wire(URI service) throws IOException {
        this.service = new InetSocketAddress(service.getHost(), service.getPort());
        door = new ServerSocket(0, 50, java.net.InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(Wire::close);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    void slow(long millis) {
        delay = millis;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                if (cut) {
                    close(client);
                } else {
                    Socket server = new Socket();
                    server.connect(service);
                    open.addAll(List.of(client, server));
                    daemon(() -> pump(client, server, true));
                    daemon(() -> pump(server, client, false));
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void pump(Socket from, Socket to, boolean asking) {
        byte[] bytes = new byte[8192];
        try {
            for (int n = from.getInputStream().read(bytes);
                    n >= 0;
                    n = from.getInputStream().read(bytes)) {
                if (asking && delay > 0) {
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
        door.close();
    }
}
