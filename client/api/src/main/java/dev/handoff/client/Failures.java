package dev.handoff.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Says of an answer, or of none, what happened, to what, and what to do next. */
final class Failures {

    private static final int UNAUTHORISED = 401;
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;

    private Failures() {}

    static HandoffException of(Reply reply) {
        int status = reply.status();
        Problem problem = reply.problem();
        String said = said(reply, problem);
        if (status >= SERVER) {
            return new HandoffException.Failed(
                    said + " Try again; if it stays, ask those who run Handoff" + instance(problem) + ".",
                    problem,
                    null,
                    true);
        }
        if (status >= 300 && status < 400) {
            return new HandoffException.Failed(
                    origin(reply.url()) + " is not Handoff itself: it sends on to " + reply.location()
                            + ". Set the address of the service.",
                    problem,
                    null,
                    false);
        }
        return switch (status) {
            case UNAUTHORISED ->
                new HandoffException.Unauthorised(
                        said.contains("token create")
                                ? said
                                : said + " Have an administrator make one with the command `token create`.",
                        problem);
            case 403 -> new HandoffException.Forbidden(said, problem);
            case 404, 410 -> new HandoffException.NotFound(said, problem);
            case 409, 412 -> new HandoffException.Conflict(said, problem);
            case TOO_MANY -> new HandoffException.RateLimited(said, problem, reply.retryAfter(Duration.ofSeconds(1)));
            default -> new HandoffException.Refused(said, problem);
        };
    }

    static HandoffException of(HttpUrl url, IOException cause) {
        return new HandoffException.Unreachable(
                "Handoff at " + origin(url) + " cannot be reached: " + why(url, cause), cause);
    }

    static HandoffException unreadable(HttpUrl url, @Nullable Throwable cause) {
        return new HandoffException.Failed(
                "What " + origin(url) + url.encodedPath()
                        + " answered is not what Handoff answers. Compare the address with that"
                        + " of the service, and the versions of both.",
                null,
                cause,
                false);
    }

    private static String why(HttpUrl url, IOException cause) {
        if (cause instanceof UnknownHostException) {
            return "there is no host " + url.host() + ". Compare the address, and the network or VPN.";
        }
        if (cause instanceof SSLException) {
            return "no secure connection (" + cause.getMessage()
                    + "). Where your firm has its own certificates, name them as trusted.";
        }
        if (cause instanceof SocketTimeoutException || "timeout".equals(cause.getMessage())) {
            return "no answer in time. Try again, or look at the proxy settings.";
        }
        if (cause instanceof ConnectException) {
            return "nothing listens there. Is the service running, and is the port right?";
        }
        boolean broken = String.valueOf(cause.getMessage()).startsWith("unexpected end of stream");
        return broken ? "the connection broke off." : cause.getMessage() + ".";
    }

    private static String said(Reply reply, @Nullable Problem problem) {
        return problem == null
                ? "Handoff at " + origin(reply.url()) + " answered " + reply.status() + " to "
                        + reply.url().encodedPath() + "."
                : sentence(problem.detail().isBlank() ? problem.title() : problem.detail());
    }

    private static String sentence(String text) {
        return text.matches("(?s).*[.!?…]\\s*") ? text.strip() : text.strip() + ".";
    }

    private static String instance(@Nullable Problem problem) {
        return problem == null || problem.instance() == null ? "" : " and name " + problem.instance();
    }

    private static String origin(HttpUrl url) {
        return url.scheme() + "://" + url.host() + ":" + url.port();
    }
}
