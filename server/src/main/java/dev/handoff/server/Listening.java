package dev.handoff.server;

import io.dropwizard.lifecycle.ServerLifecycleListener;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once where the service can be reached, which its web server would say in twenty lines. */
final class Listening implements ServerLifecycleListener {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    @Override
    public void serverStarted(Server server) {
        LOG.info(
                "Ready: webhooks and the API on port {}, health and metrics on port {}",
                getLocalPort(server),
                getAdminPort(server));
    }
}
