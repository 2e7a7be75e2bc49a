package dev.handoff.server.links;

import dev.handoff.server.context.LinkVerdict;
import dev.handoff.server.context.LinkVerdict.Dead;
import dev.handoff.server.context.LinkVerdict.NeedsLogin;
import dev.handoff.server.context.LinkVerdict.Reason;
import dev.handoff.server.context.LinkVerdict.Unclear;
import dev.handoff.server.context.LinkVerdict.Works;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** What an answer, or its absence, says about a link. */
final class Told {

    private static final Set<Integer> GONE = Set.of(404, 410, 451);

    /** A server may treat HEAD as it likes; these say nothing about what GET would get. */
    private static final Set<Integer> CLEAR_AT_HEAD = Set.of(401, 407, 429);

    private Told() {}

    static boolean isWorthAGet(int status) {
        return status >= 400 && !CLEAR_AT_HEAD.contains(status);
    }

    /** @param challenged did a shield against robots answer in place of the site? */
    static LinkVerdict by(int status, String host, boolean challenged) {
        if (challenged) {
            return new Unclear("it wants to see a browser first");
        }
        if (status >= 200 && status < 300) {
            return new Works();
        }
        if (status == 401 || status == 403 || status == 407) {
            return new NeedsLogin(host);
        }
        return GONE.contains(status)
                ? new Dead(Reason.GONE, String.valueOf(status))
                : new Unclear("it answered " + status);
    }

    static LinkVerdict by(IOException failure, String host) {
        if (failure instanceof UnknownHostException) {
            // getaddrinfo's EAI_AGAIN: our resolver is away, the host may well be there.
            boolean passing = String.valueOf(failure.getMessage()).contains("Temporary failure");
            return passing ? new Unclear("its name could not be looked up") : new Dead(Reason.NO_SUCH_HOST, host);
        }
        if (failure instanceof InterruptedIOException) {
            return new Unclear("it did not answer in time");
        }
        if (failure instanceof SSLException) {
            return bySecurity(failure, host);
        }
        return new Unclear("no connection");
    }

    /** A signer that this server does not know may be one that the firm's browsers do. */
    private static LinkVerdict bySecurity(Throwable failure, String host) {
        boolean stranger = Stream.iterate(failure, it -> it != null, Throwable::getCause)
                .anyMatch(CertPathBuilderException.class::isInstance);
        return stranger
                ? new Unclear("this server does not know who signed its certificate")
                : new Dead(Reason.NOT_TRUSTED, host);
    }
}
