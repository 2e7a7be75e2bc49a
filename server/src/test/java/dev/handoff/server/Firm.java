package dev.handoff.server;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.Sandbox;
import dev.handoff.server.sandbox.SandboxSettings;
import dev.handoff.server.sandbox.tracker.Comment;
import dev.handoff.server.store.Await;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A firm at work in a sandbox: product leads in Leeds, engineers in Kraków, and what Handoff put on their tickets. */
final class Firm implements AutoCloseable {

    static final String LEEDS = "g.ashworth";
    static final String KRAKOW = "k.wrona";
    private static final String BOT = "handoff-bot";

    /** A story that says nothing: flagged under any reading. */
    static final String HOLLOW = """
            As a customer I want breakdown cover so that I have breakdown cover.

            h3. Customer
            All users

            h3. Evidence
            See Slack

            h3. Acceptance criteria
            TBD
            """;

    /** A story in which every item is answered. */
    static final String COMPLETE = """
            h3. Customer and partner
            Private car customers renewing direct with Brightlea who first bought through GoCompare (about 41,000 due Mar-May).
            h3. Problem
            Since 3 Feb a £25 voucher for new GoCompare buyers is left out of the ENBP, so 6.2% of invites in week 7 were £11-£25 too high (query PRC-DB-77, complaint theme CT-118).
            h3. Outcome
            Share of renewal invites above ENBP: 6.2% -> 0%, checked daily.
            h3. Example
            34, Leeds, Corsa: new business £412.00 less £25 voucher = £387.00. Renewal today £401.50. Expected £387.00 or lower.
            h3. Acceptance
            # Voucher in force on the invite date lowers the ceiling for the same channel only.
            # Expired voucher does not.
            # Mid-term change: ceiling recalculated.
            # Breach writes an alert with both prices.
            h3. Regulation
            ICOBS 6B (insurer's duty; we compute). PCW: the comparison site shows the same price. Evidence kept 3 years: both prices, factor versions. Checked with Compliance (R. Okafor, 12 Feb, COMP-91).
            h3. If it goes wrong
            Customers overpay; vulnerable renewers shop around least. If the voucher feed is down: hold the invite, do not send.
            h3. Decision
            Decides: Priya N. (deputy Tom W.). Team may choose storage, caching and alert design. Fixed: ceiling rule, invite date, no change to wording. No answer by 15:00 UK -> hold invites.
            """;

    final Sandbox jira;

    Firm() {
        jira = Sandbox.start(SandboxSettings.inMemory().unseeded());
    }

    /** Written in Leeds, assigned to Kraków: it has crossed. */
    String handedOver(String summary, String description) {
        return handedOver("QUO", summary, description);
    }

    String handedOver(String project, String summary, String description) {
        AtomicReference<String> key = new AtomicReference<>("");
        jira.as(LEEDS, hand -> {
            key.set(hand.create(project, "Story", summary, description));
            hand.assign(key.get(), KRAKOW);
        });
        return key.get();
    }

    List<Comment> botComments(String key) {
        String bot = jira.look(tracker -> tracker.firm().knownUser(BOT).key());
        return jira.issue(key).comments().stream()
                .filter(comment -> comment.author().equals(bot))
                .toList();
    }

    List<String> labels(String key) {
        return jira.issue(key).texts("labels");
    }

    JsonElement state(String key) {
        return jira.issue(key).properties().get("handoff.state");
    }

    void awaitComment(String key) throws Exception {
        Await.until(
                key + " has a comment and its state", () -> !botComments(key).isEmpty() && state(key) != null);
    }

    /** Requests by our account that changed anything. */
    long writes() {
        return jira.requests().stream()
                .filter(request -> BOT.equals(request.user()) && request.writes())
                .count();
    }

    @Override
    public void close() {
        jira.close();
    }
}
