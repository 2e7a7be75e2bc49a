package dev.handoff.server.command;

import dev.handoff.server.sandbox.hooks.Hook;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/**
 * How the demo is set up.
 *
 * @param jira address of the look-alike
 * @param database data directory of the embedded database
 */
record DemoSettings(int port, int adminPort, URI jira, Path database) {

    /** Known to everybody who reads this: the demo listens on this machine only. */
    private static final String SECRET = "the-demo-has-no-secrets";

    static final String TRACKER = "demo";

    /** Gemma Ashworth, product lead in Leeds, and Kamil Wrona, engineer in Kraków, as the look-alike knows them. */
    static final String LEEDS = "demo/712020:5c0f3a11-0000-4000-8000-000000000003";

    static final String KRAKOW = "demo/712020:5c0f3a11-0000-4000-8000-000000000007";

    Hook webhook() {
        return new Hook(
                "handoff",
                "Handoff",
                URI.create(address() + "/webhooks/jira/demo"),
                Set.of(),
                SECRET,
                Hook.Flavour.CLOUD,
                null,
                false,
                true);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** What differs from the shipped config.yml. */
    String yaml() {
        return """
            trackers:
              - name: demo
                type: cloud
                url: %s
                user: handoff
                token: handoff
                webhookSecret: %s
                dryRun: false
                includeOldTickets: true
            advice:
              graceDelay: 0s
            database:
              directory: '%s'
            intake:
              settle: 1s
              sweepEvery: 30s
              backfill: 60d
            links:
              enabled: false
            web:
              public: true
            report:
              leads:
                - {id: all, name: Fellgate Software, language: en, zone: Europe/London}
                - {id: gemma, name: Gemma Ashworth, language: en, zone: Europe/London, projects: [QUO]}
                - {id: idris, name: Idris Bowen, language: en, zone: Europe/London, projects: [POL]}
                - {id: krakow, name: Kraków, language: pl, zone: Europe/Warsaw, teams: [Kraków Quote, Kraków Policy]}
              rateLow: 45
              rateHigh: 80
              webAddress: '%s'
            server:
              applicationConnectors:
                - {type: http, bindHost: 127.0.0.1, port: %d}
              adminConnectors:
                - {type: http, bindHost: 127.0.0.1, port: %d}
            logging:
              level: WARN
            """.formatted(jira, SECRET, database.toString().replace("'", "''"), address(), port, adminPort);
    }
}
