package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Ground;
import dev.handoff.server.context.Item;
import dev.handoff.server.gate.Back;
import dev.handoff.server.handoff.Addressee;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Event;
import dev.handoff.server.handoff.Heard;
import dev.handoff.server.handoff.Ledger;
import dev.handoff.server.handoff.Seal;
import dev.handoff.server.handoff.Stamp;
import dev.handoff.server.handoff.Who;
import dev.handoff.server.jira.AdfSchema;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.CommentText;
import dev.handoff.server.ticket.TicketRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole comment on a ticket that lacks nothing, as its hand-off goes on. */
class ProgressTest {

    private static final Direction TO_POLAND = new Direction("UK", "PL");
    private static final Who ANNA = new Who("anna", "Anna Smith");
    private static final Who BEN = new Who("ben", "Ben Jones");
    private static final Who KASIA = new Who("JIRAUSER7", "Kasia Nowak");
    private static final CommentWriter WRITER =
            new CommentWriter(new TestWording(), SitesForTests.SITES, AdviceSettings.defaults());

    private final List<Event> events = new ArrayList<>();

    @Test
    void a_question_outside_hours_says_whom_it_is_for_and_when_they_are_at_work_again() {
        offered();
        events.add(new Event.PickedUp(stamp("2026-11-10T11:00:00Z", KASIA)));
        events.add(new Event.Asked(
                stamp("2026-11-13T18:00:00Z", KASIA),
                "1.1",
                Item.HARM,
                "Who is hurt when the letter is a day late?",
                new Addressee(BEN, "UK", Addressee.Role.DECIDER, ANNA)));

        assertThat(wiki()).isEqualTo("""
            *All answered, thank you.* Everything the receiving site needs to know is on this ticket.

            *Hand-off Leeds → Gdańsk:* waiting for an answer.

            * {{HARM}} [~ben], in place of Anna Smith, Kasia Nowak asks on 13 Nov: “Who is hurt when the letter is a day late?” Answer with {{/handoff answer HARM …}}. Leeds is at work again from Mon 16 Nov, 09:00 (10:00 in Gdańsk).

            *Po polsku: przekazanie*

            *Wszystko jasne, dziękujemy.* W zgłoszeniu jest już wszystko, czego potrzebuje druga strona.

            *Przekazanie Leeds → Gdańsk:* czeka na odpowiedź.

            * {{HARM}} [~ben], w zastępstwie (Anna Smith), Kasia Nowak pyta (13 lis): „Who is hurt when the letter is a day late?” Odpowiedź: {{/handoff odpowiedź HARM …}}. Leeds znów pracuje od pon. 16 lis, 09:00 (10:00, Gdańsk).

            _Handoff context check_ · this comment changes only if something opens up again\
            """);
    }

    @Test
    void a_reminded_and_escalated_question_says_so() {
        offered();
        events.add(new Event.Asked(
                stamp("2026-11-10T12:00:00Z", KASIA),
                "1.1",
                Item.HARM,
                "Who is hurt?",
                new Addressee(ANNA, "UK", Addressee.Role.REPORTER, null)));
        events.add(new Event.Reminded(clock("2026-11-11T12:00:00Z"), "1.1"));
        events.add(new Event.Escalated(clock("2026-11-13T12:00:00Z"), "1.1", BEN));

        assertThat(wiki())
                .contains("“Who is hurt?” Answer with {{/handoff answer HARM …}}. Reminded on 11 Nov. Leeds is at work"
                        + " until 17:30 (18:30 in Gdańsk). [~ben] has been told on 13 Nov that there is no answer.")
                .contains("Przypomnienie: 11 lis. Leeds pracuje do 17:30 (18:30, Gdańsk). [~ben] wie od 13 lis, że nie"
                        + " ma odpowiedzi.");
    }

    @Test
    void a_returned_hand_off_says_why() {
        offered();
        events.add(new Event.Returned(stamp("2026-11-10T12:00:00Z", KASIA), "the voucher rules are not decided yet"));

        assertThat(wiki())
                .contains("*Hand-off Leeds → Gdańsk:* returned by Kasia Nowak on 10 Nov: “the voucher rules are not"
                        + " decided yet”\n")
                .contains("*Przekazanie Leeds → Gdańsk:* zwrócone (Kasia Nowak, 10 lis): „the voucher rules are not"
                        + " decided yet”\n");
    }

    @Test
    void a_confirmed_read_back_names_who_understood_what_and_who_confirmed_it() {
        offered();
        events.add(new Event.ReadBack(stamp("2026-11-10T12:00:00Z", KASIA), "We show the last premium.", null));
        assertThat(wiki())
                .contains("Kasia Nowak read it back on 10 Nov: “We show the last premium.” Is that right? Leeds says"
                        + " {{/handoff confirm}} or {{/handoff correct …}}. Leeds is at work until 17:30 (18:30 in"
                        + " Gdańsk).");

        events.add(new Event.Accepted(stamp("2026-11-10T13:00:00Z", ANNA), Seal.on(List.of(ground("£300")))));
        assertThat(wiki())
                .contains(
                        "*Hand-off Leeds → Gdańsk:* accepted. Kasia Nowak understood: “We show the last premium.” Anna"
                                + " Smith confirmed it on 10 Nov.");

        events.add(new Event.Closed(clock("2026-11-12T13:00:00Z"), "done"));
        assertThat(wiki()).contains("*Hand-off Leeds → Gdańsk:* accepted.");
    }

    @Test
    void a_hand_off_that_ends_without_an_acceptance_says_why() {
        offered();
        events.add(new Event.Closed(clock("2026-11-12T13:00:00Z"), "done"));
        assertThat(wiki()).contains("*Hand-off Leeds → Gdańsk:* over, since the ticket is done.");

        events.add(new Event.Resumed(clock("2026-11-12T14:00:00Z")));
        events.add(new Event.Closed(clock("2026-11-12T15:00:00Z"), "crosses elsewhere"));
        assertThat(wiki())
                .contains("*Hand-off Leeds → Gdańsk:* over without an acceptance: the ticket went elsewhere.");
    }

    @Test
    void everybody_is_answered_until_they_say_something_else() {
        offered();
        events.add(new Event.Misheard(
                stamp("2026-11-10T12:00:00Z", KASIA), "aprove", Heard.Why.UNKNOWN_COMMAND, "/handoff accept"));
        events.add(new Event.RecheckAsked(stamp("2026-11-10T12:01:00Z", ANNA)));
        assertThat(wiki())
                .contains("* Kasia Nowak: “aprove” is no command I know. Did you mean {{/handoff accept}}?")
                .contains("* Anna Smith: looked at again on 10 Nov.")
                .contains("* Anna Smith: sprawdzone ponownie 10 lis.");

        events.add(new Event.PickedUp(stamp("2026-11-10T12:02:00Z", KASIA)));
        assertThat(wiki()).doesNotContain("aprove");
    }

    @Test
    void no_text_of_theirs_mentions_or_formats_anything() {
        offered();
        events.add(new Event.Returned(stamp("2026-11-10T12:00:00Z", KASIA), "[~admin] {code} !x.png! *bold*"));

        assertThat(wiki()).contains("\\[\\~admin\\] \\{code\\} \\!x.png\\! \\*bold\\*");
    }

    private void offered() {
        Stamp stamp = new Stamp(1, Instant.parse("2026-11-10T10:00:00Z"), ANNA, new Door(Door.Way.TICKET, "offered"));
        events.add(new Event.Offered(stamp, TO_POLAND, "assigned at PL", false, "1"));
    }

    private static Ground ground(String text) {
        return new Ground(Item.HARM, "description", text, true);
    }

    private Stamp stamp(String at, Who by) {
        return new Stamp(1, Instant.parse(at), by, new Door(Door.Way.COMMENT, events.size() + "/1"));
    }

    private Stamp clock(String at) {
        return new Stamp(1, Instant.parse(at), Who.HANDOFF, new Door(Door.Way.CLOCK, at));
    }

    private String wiki() {
        Ledger ledger = new Ledger(new TicketRef("firm", "1"), events);
        Standing standing = new Standing(ledger, 12, Map.of("JIRAUSER7", "kasia"), false, Back.NEVER);
        CommentText text = WRITER.write(Assessments.complete().build(), "A summary", TO_POLAND, standing);
        AdfSchema.assertValid(text.adf());
        return text.wiki();
    }
}
