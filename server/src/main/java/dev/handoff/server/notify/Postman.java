package dev.handoff.server.notify;

import dev.handoff.server.outside.CheckedHttp;
import dev.handoff.server.outside.Refused;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one letter to its subscriber, once: a signed POST after the Standard Webhooks specification. */
public final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final MediaType JSON = MediaType.get("application/json");

    /** 429 and the statuses by which a server, or what stands before it, says that it has too much to do. */
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    /** Of an answer no more is read than helps to find what is wrong. */
    private static final int SHOWN = 200;

    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final CheckedHttp http;

    public Postman(WebhookSettings settings) {
        this(settings, Dns.SYSTEM);
    }

    Postman(WebhookSettings settings, Dns names) {
        this.http =
                CheckedHttp.open(settings.reach(), names, settings.timeout()).secret();
    }

    Receipt bring(Letter letter, Subscriber to, Instant now) {
        try {
            Request request = request(letter, to, now);
            try (Response answer = http.to(request.url()).newCall(request).execute()) {
                return receipt(answer, now);
            }
        } catch (Refused e) {
            return failed(to.host() + " is not asked: " + e.why());
        } catch (UnknownHostException e) {
            return failed("the name " + to.host() + " leads nowhere");
        } catch (InterruptedIOException e) {
            return failed(to.host() + " did not answer in time");
        } catch (IOException e) {
            return failed("no connection to " + to.host() + ": " + line(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            // Whatever an odd address brings about, it counts as an attempt, and ends like any other.
            LOG.warn("{} could not be sent", letter, e);
            return failed("it could not be sent: " + line(e.toString()));
        }
    }

    /** Why nothing would be sent there, for people; null where nothing speaks against it. Looks the name up, and sends nothing. */
    public @Nullable String refusal(Subscriber to) {
        try {
            http.to(HttpUrl.get(to.url().toString()));
            return null;
        } catch (Refused e) {
            return to.host() + " is not asked: " + e.why();
        } catch (IOException | IllegalArgumentException e) {
            return "the name " + to.host() + " leads nowhere";
        }
    }

    private static Request request(Letter letter, Subscriber to, Instant now) {
        return new Request.Builder()
                .url(HttpUrl.get(to.url().toString()))
                .header("webhook-id", letter.event())
                .header("webhook-timestamp", String.valueOf(now.getEpochSecond()))
                .header("webhook-signature", to.signatures(letter.event(), now, letter.body()))
                .header("User-Agent", "handoff webhooks")
                .header("Accept-Encoding", "identity")
                .header("Connection", "close")
                .post(RequestBody.create(letter.body().getBytes(java.nio.charset.StandardCharsets.UTF_8), JSON))
                .build();
    }

    private static Receipt receipt(Response answer, Instant now) throws IOException {
        if (answer.isSuccessful()) {
            return new Receipt.Taken();
        }
        if (answer.code() == 410) {
            return new Receipt.Gone();
        }
        String why = answer.isRedirect()
                ? "it answered " + answer.code() + ", and redirects are not followed; correct its url"
                : "it answered " + answer.code() + shown(answer);
        return new Receipt.Failed(why, BUSY.contains(answer.code()), wait(answer, now));
    }

    private static String shown(Response answer) throws IOException {
        String body = line(answer.peekBody(SHOWN).string());
        return body.isBlank() ? "" : ": " + body;
    }

    private static @Nullable Duration wait(Response answer, Instant now) {
        String seconds = answer.header("Retry-After", "");
        if (seconds != null && seconds.matches("\\d{1,9}")) {
            return shortened(Duration.ofSeconds(Long.parseLong(seconds)));
        }
        java.util.Date date = answer.headers().getDate("Retry-After");
        return date == null ? null : shortened(Duration.between(now, date.toInstant()));
    }

    private static @Nullable Duration shortened(Duration wait) {
        if (wait.isNegative() || wait.isZero()) {
            return null;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Receipt failed(String why) {
        return new Receipt.Failed(why, false, null);
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }
}
