package dev.handoff.server.jira;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Locale;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What came of sending one request once. */
sealed interface Outcome {

    /** @param body the whole body as text, decoded as the answer says; empty where there was none */
    record Answer(int status, Headers headers, String body) implements Outcome {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** A page for people: a sign-in form, a proxy's error, an application that is not Jira's API. */
        boolean isWebPage() {
            String type = headers.get("Content-Type");
            return (type != null && type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                    || body.stripLeading().startsWith("<");
        }

        @Nullable
        String header(String name) {
            return headers.get(name);
        }
    }

    /** No answer, or one that broke off or was too large to keep. */
    record Silence(IOException cause) implements Outcome {

        /** True when the connection never came about, so that Jira cannot have acted on the request. */
        boolean nothingWasSent() {
            return cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException;
        }
    }
}
