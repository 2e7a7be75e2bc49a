package dev.handoff.server.jira;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers every GET with an account and keeps the connection; takes every POST and hangs up without a word. */
final class HangUpServer implements AutoCloseable {

    private static final String ACCOUNT = "{\"accountId\":\"bot\"}";
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + ACCOUNT.length() + "\r\n\r\n" + ACCOUNT;

    private final ServerSocket socket;
    private final AtomicInteger posts = new AtomicInteger();

    HangUpServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(this::accept, "hang-up-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    String address() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    int posts() {
        return posts.get();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                serve(connection);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket connection) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), US_ASCII));
        for (String request = lines.readLine(); request != null; request = lines.readLine()) {
            if (request.startsWith("POST ")) {
                posts.incrementAndGet();
                return;
            }
            if (request.startsWith("GET ")) {
                connection.getOutputStream().write(ANSWER.getBytes(US_ASCII));
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
