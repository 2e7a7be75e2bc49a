package dev.handoff.client;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The recipes of docs/client.md stand here word for word, so that they compile. */
abstract class Recipes {

    abstract void askForToken(@Nullable String why);

    abstract void showAgain(@Nullable Problem problem);

    abstract void waitFor(Duration time);

    abstract void tell(@Nullable String what, boolean later);

    abstract void readAgain(String key);

    abstract void log(@Nullable String what);

    abstract void work();

    abstract String freshToken();

    void read() {
        try (HandoffClient handoff = HandoffClient.builder()
                .server("https://handoff.firm.example")
                .token(System.getenv("HANDOFF_TOKEN"))
                .build()) {
            for (Checklist.Item item : handoff.checklist("HOM-12").get().items()) {
                System.out.println(item.name() + ": " + item.state());
            }
        }
    }

    void inTheBackground(HandoffClient handoff) {
        CompletableFuture<Handoff> current = handoff.handoff("HOM-12", 1).async();
        current.thenAccept(crossing -> System.out.println(crossing.stage()));
        current.cancel(true); // ends the request as well
    }

    void pages(HandoffClient handoff) {
        TicketQuery flagged = TicketQuery.all().flagged().team("Claims").gap("HARM");
        Page<TicketSummary> page = handoff.tickets(flagged).get();
        while (page.next() != null) {
            page = handoff.tickets(flagged.after(page.next())).get();
        }
    }

    void act(HandoffClient handoff) {
        Handoff seen = handoff.handoff("HOM-12", 1).get();
        handoff.command(
                        "HOM-12",
                        Command.ask("HARM", "Who pays when the excess was shown wrongly?")
                                .seenAt(seen.seq()))
                .get();
    }

    void fail(HandoffClient handoff) {
        try {
            handoff.command("HOM-12", Command.accept("Drivers under 25 pay twice the excess, shown before they buy."))
                    .get();
        } catch (HandoffException.Unauthorised e) {
            askForToken(e.getMessage());
        } catch (HandoffException.Conflict e) {
            showAgain(e.problem());
        } catch (HandoffException.RateLimited e) {
            waitFor(e.after());
        } catch (HandoffException e) {
            tell(e.getMessage(), e.mayPass());
        }
    }

    void offline(HandoffClient handoff) {
        Outbox outbox = Outbox.in(Path.of(System.getProperty("user.home"), ".handoff", "outbox"));
        outbox.add(handoff, "HOM-12", Command.confirm());
        List<Outbox.Sent> sent = outbox.send(handoff); // later, as often as one likes
        System.out.println(sent);
    }

    void hear(HandoffClient handoff) {
        try (TicketWatch watch =
                handoff.watch("HOM-12", news -> readAgain(news.key()), trouble -> log(trouble.getMessage()))) {
            work();
        }
    }

    void careful() {
        HandoffClient careful = HandoffClient.builder()
                .server("https://handoff.firm.example")
                .token(() -> freshToken())
                .language("pl")
                .timeout(Duration.ofSeconds(10))
                .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("proxy.firm.example", 3128)))
                .trust(Trust.certificates(Path.of("firm-ca.pem")))
                .build();
        careful.close();
    }
}
