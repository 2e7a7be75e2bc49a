package dev.handoff.server.command;

import io.dropwizard.core.server.DefaultServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.server.SimpleServerFactory;
import io.dropwizard.jetty.ConnectorFactory;
import io.dropwizard.jetty.HttpConnectorFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tries the ports before anything is started, so that a taken one is one line and not a stack trace after a minute. */
final class Ports implements AutoCloseable {

    private final List<ServerSocket> held = new ArrayList<>();

    private Ports() {}

    /** @throws CommandFailed naming the port and the setting, when one cannot be listened on */
    static void tryOut(ServerFactory server) {
        try (Ports ports = new Ports()) {
            if (server instanceof DefaultServerFactory both) {
                ports.hold(both.getApplicationConnectors(), "server.applicationConnectors");
                ports.hold(both.getAdminConnectors(), "server.adminConnectors");
            } else if (server instanceof SimpleServerFactory one) {
                ports.hold(List.of(one.getConnector()), "server.connector");
            }
        }
    }

    /** The demo's ports, all on this machine only. */
    static void tryOut(int service, int admin, int jira) {
        try (Ports ports = new Ports()) {
            ports.hold("127.0.0.1", service, "--port");
            ports.hold("127.0.0.1", admin, "--admin-port");
            ports.hold("127.0.0.1", jira, "--jira-port");
        }
    }

    private void hold(List<ConnectorFactory> connectors, String setting) {
        for (ConnectorFactory connector : connectors) {
            if (connector instanceof HttpConnectorFactory http) {
                hold(http.getBindHost(), http.getPort(), setting);
            }
        }
    }

    /** Held until all are tried: the same port given twice is found as well. */
    private void hold(@Nullable String host, int port, String setting) {
        InetSocketAddress address = host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port);
        try {
            ServerSocket socket = new ServerSocket();
            held.add(socket);
            socket.setReuseAddress(true);
            socket.bind(address);
        } catch (IOException e) {
            throw new CommandFailed(
                    1,
                    "Cannot listen on port " + port + " (" + setting + "): " + e.getMessage()
                            + ". Stop what uses it, or choose another port");
        }
    }

    @Override
    public void close() {
        for (ServerSocket socket : held) {
            try {
                socket.close();
            } catch (IOException e) {
                // It listened to nobody; the port is free or the next attempt says so.
            }
        }
    }
}
