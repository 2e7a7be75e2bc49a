package dev.handoff.server.sandbox.pages;

import dev.handoff.server.sandbox.tracker.Firm;
import dev.handoff.server.sandbox.tracker.User;
import java.util.stream.Collectors;

/**
 * What all pages have around them.
 *
 * @param actor in whose name the forms act
 */
record Layout(Firm firm, User actor) {

    /** @param watched address that tells whether the page is still up to date, and what it told when the page was made */
    String page(String title, String path, String watched, String version, String main) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>%s</title>
                <link rel="icon" href="/avatar.svg">
                <link rel="stylesheet" href="/style.css">
                <script src="/page.js" defer></script>
                </head>
                <body data-watched="%s" data-version="%s">
                <a class="skip" href="#main">Skip to content</a>
                <header class="top">
                <a class="home" href="/"><img src="/avatar.svg" alt="" width="22" height="22"> %s <span class="tag">sandbox tracker</span></a>
                %s
                </header>
                <main id="main">
                %s
                </main>
                <p id="stale" role="status" hidden>This page has changed. <a href="">Show it as it is now</a></p>
                <footer><p>A stand-in for Jira, for trying Handoff out. The firm, its people and its tickets are invented.</p></footer>
                </body>
                </html>
                """.formatted(
                Html.escape(title), watched, Html.escape(version), Html.escape(firm.name()), actingAs(path), main);
    }

    private String actingAs(String path) {
        String options = firm.users().stream()
                .filter(user -> !user.app())
                .map(user -> Html.option(user.name(), user.displayName() + ", " + Html.place(user), user.equals(actor)))
                .collect(Collectors.joining());
        return """
                <form class="acting" method="post" action="/actor">
                <input type="hidden" name="back" value="%s">
                <label for="actor">You act as</label>
                <select id="actor" name="actor">%s</select>
                <button>Switch</button>
                </form>""".formatted(Html.escape(path), options);
    }
}
