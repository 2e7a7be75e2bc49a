package dev.handoff.server;

import dev.handoff.server.access.Scope;
import dev.handoff.server.store.Database;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.LargeHistory;
import dev.handoff.server.store.PostgresTokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/**
 * What each page costs over a large history, beside a page that costs nothing: the icon, a file of 400 bytes. No test: run it by name.
 * Pages are asked for by turns, so that a busy machine slows all of them alike.
 */
class PagesLoad {

    private static final int ROUNDS = Integer.getInteger("load.rounds", 60);
    private static final int WARM_UP = 15;
    private static final String TRIVIAL = "/assets/icon.svg";

    private static final List<String> PATHS = List.of(
            TRIVIAL,
            "/",
            "/reports",
            "/gaps",
            "/gaps?project=QUO",
            "/gaps?project=NONE",
            "/gaps?site=PL",
            "/gaps?site=NOWHERE",
            "/gaps?team=Leeds+Product",
            "/gaps?team=Nobody",
            "/gaps?item=HARM",
            "/gaps?item=READBACK",
            "/gaps?age=week",
            "/gaps?age=older-week",
            "/gaps?age=older-month",
            "/gaps?project=POL&site=UK&team=Leeds+Product&item=NEED&age=older-month",
            "/gaps?project=POL&team=Nobody&item=NEED&age=older-month",
            "/gaps?item=NEED&after=4fzz",
            "/tickets/QUO-700",
            "/tickets/POL-12",
            "/library",
            "/library?q=complaint",
            "/library/PRIN-2A",
            "/library/DISP",
            "/library/ICOBS-6B",
            "/library/partner/GoCompare",
            "/library/partner/Quotezone",
            "/try",
            "/operations");

    private final Map<String, List<Double>> times = new LinkedHashMap<>();

    @Test
    void pages_over_a_year() throws Exception {
        LargeHistory.open().close();
        DatabaseSettings settings = DatabaseSettings.embedded(LargeHistory.directory());
        String token = token(settings);
        try (RunningHandoff handoff = RunningHandoff.alone(settings, "web: {public: true, tryPerMinute: 100000}\n")) {
            Browser everybody = new Browser(handoff);
            Browser admin = new Browser(handoff);
            admin.signIn(token);
            reportsAreMade(admin);
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                ask(round, admin, everybody);
            }
        }
        print();
    }

    private static String token(DatabaseSettings settings) {
        try (Database database = Database.open(settings)) {
            return new PostgresTokens(database)
                    .create("load", Scope.ADMIN, Instant.now(), null)
                    .secret()
                    .text();
        }
    }

    /** The service starts with the reports of eight weeks. */
    private static void reportsAreMade(Browser admin) throws Exception {
        while (!admin.open("/reports").body().contains("/reports/all/")) {
            Thread.sleep(1_000);
        }
        Thread.sleep(5_000);
    }

    private void ask(int round, Browser admin, Browser everybody) throws Exception {
        for (String path : PATHS) {
            took(round, path, 200, () -> admin.open(path));
            if (path.startsWith("/gaps") || path.startsWith("/library/")) {
                took(round, path + " (signed out)", 200, () -> everybody.open(path));
            }
        }
        Browser.Page form = admin.open("/try");
        Map<String, String> text = Map.of("summary", "Breakdown cover", "description", Firm.COMPLETE);
        took(round, "/try, a text of 1,600 characters", 200, () -> admin.submit(form, "form.try", text));
    }

    private void took(int round, String what, int status, Callable<Browser.Page> page) throws Exception {
        long start = System.nanoTime();
        Browser.Page answer = page.call();
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.status() != status) {
            throw new IllegalStateException(what + " answered " + answer.status() + ": " + answer.text());
        }
        if (round >= 0) {
            times.computeIfAbsent(what, it -> new ArrayList<>()).add(millis);
        }
    }

    private void print() {
        System.out.println("     p50      p95   p95 as a ratio to the icon's");
        double trivial = at(.95, TRIVIAL);
        for (String what : times.keySet()) {
            System.out.printf("%8.1f %8.1f %7.1f  %s%n", at(.5, what), at(.95, what), at(.95, what) / trivial, what);
        }
    }

    private double at(double share, String what) {
        List<Double> sorted =
                times.getOrDefault(what, List.of()).stream().sorted().toList();
        return sorted.get((int) Math.ceil(sorted.size() * share) - 1);
    }
}
