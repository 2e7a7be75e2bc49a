package dev.handoff.server.sandbox.pages;

import dev.handoff.server.sandbox.tracker.Issue;
import dev.handoff.server.sandbox.tracker.Tracker;
import dev.handoff.server.sandbox.tracker.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leads a browser to its page. Whoever opens it acts as the demo user, or as whom they chose at the top of the page. */
public final class Site {

    private static final Pattern TICKET = Pattern.compile("/browse/([^/]+)(?:/(\\w+))?");
    private static final Map<String, String> FILES =
            Map.of("/style.css", "text/css", "/page.js", "text/javascript", "/avatar.svg", "image/svg+xml");

    private final Tracker tracker;

    public Site(Tracker tracker) {
        this.tracker = tracker;
    }

    public Page answer(Visit visit) {
        if (!visit.trusted()) {
            return Page.plain(
                    403,
                    "text/plain",
                    "Open the sandbox's pages as http://localhost or http://127.0.0.1, from themselves.");
        }
        String type = FILES.get(visit.path());
        if (type != null) {
            return Page.plain(200, type, file(visit.path()));
        }
        return switch (visit.path()) {
            case "/" ->
                Page.html(
                        200,
                        new ListPage(tracker, actor(visit))
                                .render(visit.field("q").strip()));
            case "/version" -> Page.plain(200, "text/plain", ListPage.version(tracker));
            case "/actor" -> choose(visit);
            default -> ticket(visit);
        };
    }

    private static String file(String name) {
        try (InputStream file = Site.class.getResourceAsStream("/dev/handoff/server/sandbox" + name)) {
            if (file == null) {
                throw new IllegalStateException("the sandbox's " + name + " is missing from the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the sandbox's " + name, e);
        }
    }

    private User actor(Visit visit) {
        return tracker.firm()
                .user(visit.cookies().getOrDefault("actor", ""))
                .orElseGet(() -> tracker.firm().users().get(0));
    }

    private Page choose(Visit visit) {
        String back = visit.field("back").matches("/browse/[\\w-]+") ? visit.field("back") : "/";
        Optional<User> chosen = tracker.firm().user(visit.field("actor"));
        if (!visit.method().equals("POST") || chosen.isEmpty()) {
            return Page.seeOther(back);
        }
        String cookie = "actor=" + chosen.get().name() + "; Path=/; HttpOnly; SameSite=Strict";
        return new Page(303, "text/plain", "", Map.of("Location", back, "Set-Cookie", cookie));
    }

    private Page ticket(Visit visit) {
        Matcher matcher = TICKET.matcher(visit.path());
        Optional<Issue> issue = matcher.matches() ? tracker.find(matcher.group(1)) : Optional.empty();
        if (issue.isEmpty()) {
            return missing(visit);
        }
        String part = matcher.group(2);
        if (visit.method().equals("POST") && part != null) {
            return new Forms(tracker, actor(visit)).take(issue.get(), part, visit);
        }
        if (part != null) {
            return Page.plain(200, "text/plain", TicketPage.version(issue.get()));
        }
        return matcher.group(1).equals(issue.get().key())
                ? Page.html(200, new TicketPage(tracker, actor(visit), issue.get()).render())
                : Page.seeOther("/browse/" + issue.get().key());
    }

    private Page missing(Visit visit) {
        String main = "<h1>There is nothing here</h1><p>No page or ticket answers to <code>" + Html.escape(visit.path())
                + "</code>. <a href=\"/\">Show all tickets</a></p>";
        return Page.html(
                404,
                new Layout(tracker.firm(), actor(visit))
                        .page("Nothing here", "/", "/version", ListPage.version(tracker), main));
    }
}
