package dev.handoff.server;

import io.dropwizard.lifecycle.Managed;

/** Closes something when the service stops. */
record Closing(AutoCloseable thing) implements Managed {

    @Override
    public void stop() throws Exception {
        thing.close();
    }
}
