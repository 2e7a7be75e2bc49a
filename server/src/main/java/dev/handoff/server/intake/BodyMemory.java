package dev.handoff.server.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads request bodies with two limits: how large one may be, and how much all that are under way may hold together. Memory
 * is taken as bytes arrive, so a sender that announces much and sends little holds little.
 */
final class BodyMemory {

    private static final int CHUNK = 16 << 10;

    private final int maxBody;
    private final AtomicLong left;

    BodyMemory(int maxBody, long total) {
        this.maxBody = maxBody;
        this.left = new AtomicLong(total);
    }

    /** Reads a body; what it holds is given back by closing the result. */
    Body read(InputStream in) throws IOException, TooLarge, Exhausted {
        ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK);
        byte[] chunk = new byte[CHUNK];
        int taken = 0;
        try {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                taken += take(n);
                out.write(chunk, 0, n);
                if (out.size() > maxBody) {
                    throw new TooLarge();
                }
            }
            Body body = new Body(out.toByteArray(), taken);
            taken = 0;
            return body;
        } finally {
            left.addAndGet(taken);
        }
    }

    private int take(int bytes) throws Exhausted {
        if (left.addAndGet(-bytes) < 0) {
            left.addAndGet(bytes);
            throw new Exhausted();
        }
        return bytes;
    }

    final class Body implements AutoCloseable {
        private final byte[] bytes;
        private final int taken;

        private Body(byte[] bytes, int taken) {
            this.bytes = bytes;
            this.taken = taken;
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public void close() {
            left.addAndGet(taken);
        }
    }

    /** This one body is over the limit. */
    static final class TooLarge extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** All bodies under way together are over the limit. */
    static final class Exhausted extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
