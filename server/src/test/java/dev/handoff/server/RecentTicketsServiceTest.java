package dev.handoff.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.store.Await;
import dev.handoff.server.store.DatabaseSettings;
import dev.handoff.server.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole service on a sandbox: what one ticket teaches about the next. */
class RecentTicketsServiceTest {

    private static final String PASTED = """
            h3. Problem
            Landlords with three flats type the same address three times and give up before the premium is shown.
            h3. Harm
            TBD
            h3. Acceptance
            # Voucher in force on the invite date lowers the ceiling for the same channel only.
            # Expired voucher does not.
            # Mid-term change: ceiling recalculated.
            # Breach writes an alert with both prices.
            """;

    private final DatabaseSettings database = TestDatabase.freshSettings();
    private final Firm firm = new Firm();

    @AfterEach
    void closeFirm() {
        firm.close();
    }

    @Test
    void pasted_criteria_are_told_by_key_and_an_ask_shows_how_the_firm_answered_it() throws Exception {
        try (RunningHandoff handoff = RunningHandoff.watching(firm.jira, "dc", database, "")) {
            String source = firm.handedOver(
                    "Keep motor renewal price at or below new business when a voucher runs on GoCompare",
                    Firm.COMPLETE);
            Await.until(
                    "it is judged",
                    () -> handoff.get("/api/v1/tickets/" + source).statusCode() == 200);

            String key = firm.handedOver("Copy the address between flats of one landlord", PASTED);
            firm.awaitComment(key);

            String comment = firm.botComments(key).get(0).body().wiki();
            assertThat(comment)
                    .contains("Copied from " + source + ", a ticket about something else.")
                    .contains("*For example, " + source + " says:* _“Customers overpay; vulnerable renewers shop around"
                            + " least.");
            assertThat(handoff.get("/api/v1/tickets/" + key).body()).contains("copied from " + source);
        }
    }

    @Test
    void with_history_off_nothing_is_kept() throws Exception {
        try (RunningHandoff handoff =
                RunningHandoff.watching(firm.jira, "dc", database, "history: {enabled: false}\n")) {
            String source = firm.handedOver(
                    "Keep motor renewal price at or below new business when a voucher runs on GoCompare",
                    Firm.COMPLETE);
            Await.until(
                    "it is judged",
                    () -> handoff.get("/api/v1/tickets/" + source).statusCode() == 200);

            String key = firm.handedOver("Copy the address between flats of one landlord", PASTED);
            firm.awaitComment(key);

            assertThat(firm.botComments(key).get(0).body().wiki())
                    .doesNotContain(source)
                    .contains("*Example answer:*");
        }
    }
}
