package dev.handoff.server.jira;

import com.google.gson.JsonElement;
import dev.handoff.server.ticket.TrackerException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns an answer that is no success into the exception that says what happened, to which request, and what to do next. */
record Refusal(String tracker, Duration longestWait) {

    private static final String CHECK_ADDRESS =
            "check the tracker's API address (with its context path, without /rest) and any proxy in between";

    /** Jira tells by this header that it did not accept the credentials, even where it then answers as for a stranger. */
    private static final String LOGIN_REASON = "X-Seraph-LoginReason";

    /** @return null when the answer is a success that the caller may read */
    @Nullable
    TrackerException judge(ApiCall call, String address, Outcome.Answer answer, @Nullable Duration asked) {
        String what = tracker + ": " + call.method() + " " + address + " answered " + answer.status();
        TrackerException signIn = signIn(what, answer);
        if (signIn != null || (answer.isSuccess() && !answer.isWebPage())) {
            return signIn;
        }
        return answer.isWebPage() ? webPage(what, answer, asked) : refused(what + said(answer.body()), answer, asked);
    }

    private @Nullable TrackerException signIn(String what, Outcome.Answer answer) {
        String reason = answer.header(LOGIN_REASON);
        String denied = answer.header("X-Authentication-Denied-Reason");
        if (denied != null || (reason != null && reason.contains("AUTHENTICATION_DENIED"))) {
            return new TrackerException.Unauthorised(what + " and refuses this account after too many failed sign-ins;"
                    + " sign in once in the browser to solve the captcha, then correct the token");
        }
        if (answer.status() == 401 || (reason != null && reason.contains("AUTHENTICATED_FAILED"))) {
            return new TrackerException.Unauthorised(what + said(answer.body())
                    + "; the credentials are wrong, expired or lack a scope: create a new token and put it into the"
                    + " configuration");
        }
        return null;
    }

    /** Jira's API answers in JSON, errors too; a page comes from a proxy, a sign-in server or a wrong address. */
    private TrackerException webPage(String what, Outcome.Answer answer, @Nullable Duration asked) {
        if (answer.status() >= 400 && answer.status() != 403 && answer.status() != 404 && answer.status() != 410) {
            return refused(what + " with a web page", answer, asked);
        }
        if (answer.body().toLowerCase(Locale.ROOT).contains("login")) {
            return new TrackerException.Unauthorised(what + " with a sign-in page instead of JSON; check that the API"
                    + " address needs no single sign-on and that the token is valid");
        }
        return new TrackerException.Unreachable(what + " with a web page instead of JSON; " + CHECK_ADDRESS, null);
    }

    private TrackerException refused(String what, Outcome.Answer answer, @Nullable Duration asked) {
        return switch (answer.status()) {
            case 403 ->
                new TrackerException.Forbidden(
                        what + "; give our account the missing permission (`doctor` lists them per project)");
            case 404 -> notFound(what, answer);
            case 409 -> new TrackerException.Conflict(what + "; somebody changed it meanwhile, it is tried again");
            case 410 ->
                new TrackerException.Gone(
                        what + "; Jira removed this endpoint: update Handoff, or correct the dialect (cloud or dc)");
            case 429 -> limited(what, answer, asked);
            case 408, 425 -> unreachable(what);
            default -> other(what, answer, asked);
        };
    }

    private TrackerException other(String what, Outcome.Answer answer, @Nullable Duration asked) {
        if (answer.status() >= 500) {
            return asked != null ? limited(what, answer, asked) : unreachable(what);
        }
        if (answer.status() < 400) {
            return new TrackerException.Unreachable(
                    what + " and points to " + answer.header("Location")
                            + "; redirects are not followed, for the credentials' sake: set the tracker's API address to"
                            + " where it really is",
                    null);
        }
        return new TrackerException.Rejected(what + "; Jira does not accept what was sent");
    }

    /** Jira itself says what it did not find; anything else that answers 404 is a wrong address, and proves no deletion. */
    private static TrackerException notFound(String what, Outcome.Answer answer) {
        JsonElement json = Json.parse(answer.body());
        return Json.hasList(json, "errorMessages") || Json.object(json, "errors") != null
                ? new TrackerException.NotFound(what + "; it was deleted, or our account may not see it")
                : new TrackerException.Unreachable(what + ", and not in Jira's words; " + CHECK_ADDRESS, null);
    }

    private TrackerException limited(String what, Outcome.Answer answer, @Nullable Duration asked) {
        String reason = answer.header("RateLimit-Reason");
        Duration wait = asked != null ? asked : longestWait;
        return new TrackerException.RateLimited(
                what + "; Jira asks us to slow down" + (reason == null ? "" : " (" + reason + ")") + ", tried again in "
                        + wait.toSeconds() + " s at the earliest",
                wait);
    }

    private static TrackerException unreachable(String what) {
        return new TrackerException.Unreachable(what + "; Jira is in trouble, it is tried again later", null);
    }

    /** Jira's own words, shortened: {@code errorMessages}, {@code errors}, or the gateway's {@code message}. */
    private static String said(String body) {
        JsonElement json = Json.parse(body);
        StringBuilder words = new StringBuilder();
        for (JsonElement message : Json.list(json, "errorMessages")) {
            words.append(' ').append(message.isJsonPrimitive() ? message.getAsString() : message.toString());
        }
        for (Map.Entry<String, JsonElement> error : Json.entries(Json.object(json, "errors"))) {
            words.append(' ').append(error.getKey()).append(": ").append(error.getValue());
        }
        words.append(' ').append(Json.text(json, "message"));
        String text = words.toString().strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return text.isEmpty() ? "" : ": " + (text.length() > 300 ? text.substring(0, 300) + "…" : text);
    }
}
