package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import dev.handoff.server.context.AnswerState;
import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.Item;
import dev.handoff.server.jira.AdfSchema;
import dev.handoff.server.library.Remark;
import dev.handoff.server.site.Direction;
import dev.handoff.server.site.SitesForTests;
import dev.handoff.server.ticket.CommentText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The whole comment, as it is posted. */
class CommentWriterTest {

    private static final Direction TO_POLAND = new Direction("UK", "PL");
    private static final Direction TO_BRITAIN = new Direction("PL", "UK");
    private static final CommentWriter WRITER =
            new CommentWriter(new TestWording(), SitesForTests.SITES, AdviceSettings.defaults());

    private static Assessments story() {
        return Assessments.complete()
                .missing(Item.WHO, Item.DECISION, Item.IFTHEN)
                .hollow(Item.HARM, "TBD", "description, \"Risks\"", "\"TBD\" is a placeholder")
                .hollow(
                        Item.REGULATION,
                        "N/A",
                        "description, \"Regulation\"",
                        "a bare \"not applicable\" gives no reason")
                .answer(
                        Item.NEED,
                        AnswerState.INHERITED,
                        "the form asks 41 questions",
                        "parent CLM-700, \"Problem\"",
                        "")
                .answer(Item.EVIDENCE, AnswerState.PRESENT, "HQ-31", "comment of 2026-11-09", "")
                .source(
                        "ICOBS-6A",
                        "FCA ICOBS 6A - optional additional products",
                        "\"breakdown defaults to Yes\" in the summary")
                .source("PRIN-2A", "FCA PRIN 2A - Consumer Duty", "a default on a customer's page")
                .hit("customer", "Private car renewers", "renew by web, shop around little");
    }

    @Test
    void open_questions_from_leeds_on_data_center() {
        assertThat(write(story(), TO_POLAND).wiki()).isEqualTo("""
                        *Leeds → Gdańsk: a little more context, please.*
                        Colleagues in Gdańsk will work from what is written here. 6 of the 11 things they need are already on the ticket. 5 are still open; these 3 help most:

                        *1. Which customer, in which situation?* {{WHO}}
                        *So far:* Looked for WHO and found nothing.
                        *Why it matters here:* It may be about “Private car renewers”. Engineers test the case they can picture.
                        *Example answer:* _Private car customers renewing by web who bought through GoCompare, about 41,000 from March to May._

                        *2. Which rule applies, whose duty is it, or why none?* {{REGULATION}}
                        *So far:* “N/A” (description, "Regulation"). A bare "not applicable" gives no reason.
                        *Why it matters here:* Likely to apply: ICOBS-6A, PRIN-2A. Nobody at the other site can guess a UK duty from the screen.
                        *Example answer:* _ICOBS 6A: Larkfield's duty, we build the journey; approved as LM-PG-208 on 28 October._

                        *3. Who is hurt, and how, if this is wrong or late?* {{HARM}}
                        *So far:* Description, "Risks": "TBD" is a placeholder.
                        *Why it matters here:* The summary says “Breakdown cover defaults to Yes”, but not whom it would hurt. It decides what is tested first and what wakes somebody up at night.
                        *Example answer:* _Renewers over 70 pay £51.70 more than they believe and cannot get it back._

                        *Worth a look*

                        * [FCA ICOBS 6A - optional additional products|https://rules.example/ICOBS-6A] – "breakdown defaults to Yes" in the summary
                        * [FCA PRIN 2A - Consumer Duty|https://rules.example/PRIN-2A] – a default on a customer's page
                        * [Private car renewers|https://library.example/customer] – renew by web, shop around little

                        *To answer,* edit the description, or reply in a comment, a line each: {{WHO: …}}, {{REGULATION: …}}, {{HARM: …}}. If a question does not apply, say why: {{HARM: not applicable, because …}}

                        *The whole checklist: 6 of 11 answered*

                        * *Answered:* PARTNER (en), OUTCOME (en), EXAMPLE (en), ACCEPTANCE (en) (description); EVIDENCE (en) (comment of 2026-11-09)
                        * *Answered by the parent:* NEED (en) (parent CLM-700, "Problem")
                        * *Too thin so far:* Harm (description, "Risks"); Regulation (description, "Regulation")
                        * *Missing:* Customer and situation, DECISION (en), IFTHEN (en)

                        *Po polsku: 3 otwarte pytania*

                        Poprosiliśmy stronę wysyłającą o te odpowiedzi. Dopóki ich tu nie ma, lepiej dopytać, niż zgadywać.

                        * *O którego klienta chodzi i w jakiej sytuacji?* W zgłoszeniu jeszcze nic o tym nie ma. Wygląda na to, że chodzi o: „Private car renewers”. Testuje się ten przypadek, który można sobie wyobrazić.
                        * *Która reguła obowiązuje i czyj to obowiązek albo dlaczego żadna?* „N/A” (opis, "Regulation"). To jeszcze nie jest odpowiedź. Prawdopodobnie dotyczy: ICOBS-6A, PRIN-2A. Brytyjskiego obowiązku nie da się odgadnąć z ekranu.
                        * *Kto i jak ucierpi, jeśli to będzie błędne albo spóźnione?* „TBD” (opis, "Risks"). To jeszcze nie jest odpowiedź. W tytule czytamy „Breakdown cover defaults to Yes”, ale nie wiadomo, kto na tym ucierpi. Od tego zależy, co testujemy najpierw i co jest powodem do alarmu w nocy.

                        _Handoff context check_ · this comment updates itself when the ticket changes · a wrong question? reply {{/handoff wrong HARM}} · the label {{handoff-mute}} silences it here""");
    }

    @Test
    void a_citation_that_has_been_replaced_is_pointed_out_in_both_languages() {
        Assessments story = story().cited(
                        "UKGDPR-ADM",
                        "UK GDPR arts 22A-22D",
                        new Remark.Replaced(
                                "art. 22", LocalDate.of(2026, 2, 5), "articles 22A to 22D", "artykuły 22A-22D"))
                .cited("SYSC-OPS", "SYSC 15A", new Remark.NotYet(LocalDate.of(2027, 3, 18)));

        assertThat(write(story, TO_POLAND).wiki())
                .contains("[UK GDPR arts 22A-22D|https://rules.example/UKGDPR-ADM]"
                        + " – the ticket cites “art. 22”, replaced on 2026-02-05 by: articles 22A to 22D.")
                .contains(" – not in force before 2027-03-18.");
        assertThat(write(story, TO_BRITAIN).wiki())
                .contains(" – zgłoszenie powołuje się na „art. 22”, co od 2026-02-05 zastępuje: artykuły 22A-22D.")
                .contains(" – obowiązuje dopiero od 2027-03-18.");
    }

    @Test
    void open_questions_from_gdansk_on_data_center() {
        assertThat(write(story(), TO_BRITAIN).wiki()).isEqualTo("""
                        *Gdańsk → Leeds: prosimy o trochę więcej kontekstu.*
                        Zespół po drugiej stronie (Leeds) będzie pracować na podstawie tego, co jest tu napisane. W zgłoszeniu jest już 6 z 11 potrzebnych informacji. Otwartych pozostaje 5 pozycji; najbardziej pomogą odpowiedzi na te 3 pytania:

                        *1. O którego klienta chodzi i w jakiej sytuacji?* {{WHO}}
                        *Na razie:* W zgłoszeniu jeszcze nic o tym nie ma.
                        *Dlaczego to tutaj ważne:* Wygląda na to, że chodzi o: „Private car renewers”. Testuje się ten przypadek, który można sobie wyobrazić.
                        *Przykładowa odpowiedź:* _Klienci indywidualni odnawiający ubezpieczenie auta przez internet, około 41 000 osób od marca do maja._

                        *2. Która reguła obowiązuje i czyj to obowiązek albo dlaczego żadna?* {{REGULATION}}
                        *Na razie:* „N/A” (opis, "Regulation"). To jeszcze nie jest odpowiedź.
                        *Dlaczego to tutaj ważne:* Prawdopodobnie dotyczy: ICOBS-6A, PRIN-2A. Brytyjskiego obowiązku nie da się odgadnąć z ekranu.
                        *Przykładowa odpowiedź:* _ICOBS 6A: obowiązek Larkfield, my budujemy ścieżkę; zatwierdzono jako LM-PG-208 28 października._

                        *3. Kto i jak ucierpi, jeśli to będzie błędne albo spóźnione?* {{HARM}}
                        *Na razie:* „TBD” (opis, "Risks"). To jeszcze nie jest odpowiedź.
                        *Dlaczego to tutaj ważne:* W tytule czytamy „Breakdown cover defaults to Yes”, ale nie wiadomo, kto na tym ucierpi. Od tego zależy, co testujemy najpierw i co jest powodem do alarmu w nocy.
                        *Przykładowa odpowiedź:* _Osoby po siedemdziesiątce płacą o 51,70 £ więcej, niż myślą, i nie odzyskają tych pieniędzy._

                        *Warto zajrzeć*

                        * [FCA ICOBS 6A - optional additional products|https://rules.example/ICOBS-6A]
                        * [FCA PRIN 2A - Consumer Duty|https://rules.example/PRIN-2A]
                        * [Private car renewers|https://library.example/customer] – renew by web, shop around little

                        *Jak odpowiedzieć:* wystarczy uzupełnić opis albo dodać komentarz, każda odpowiedź w osobnym wierszu: {{WHO: …}}, {{REGULATION: …}}, {{HARM: …}}. Jeśli któreś pytanie nie dotyczy tego zgłoszenia, wystarczy podać powód: {{HARM: nie dotyczy, ponieważ …}}

                        *Cała lista kontrolna: 6 z 11 odpowiedzi*

                        * *Jest odpowiedź:* PARTNER (pl), OUTCOME (pl), EXAMPLE (pl), ACCEPTANCE (pl) (opis); EVIDENCE (pl) (komentarz z 2026-11-09)
                        * *Odpowiedź w zgłoszeniu nadrzędnym:* NEED (pl) (zgłoszenie nadrzędne CLM-700, "Problem")
                        * *Na razie zbyt ogólnie:* Szkoda (opis, "Risks"); Regulacje (opis, "Regulation")
                        * *Brakuje:* Klient i sytuacja, DECISION (pl), IFTHEN (pl)

                        *In English: 3 open questions*

                        The sending site has been asked for these answers. Until they are here, please ask rather than guess.

                        * *Which customer, in which situation?* Looked for WHO and found nothing. It may be about “Private car renewers”. Engineers test the case they can picture.
                        * *Which rule applies, whose duty is it, or why none?* “N/A” (description, "Regulation"). A bare "not applicable" gives no reason. Likely to apply: ICOBS-6A, PRIN-2A. Nobody at the other site can guess a UK duty from the screen.
                        * *Who is hurt, and how, if this is wrong or late?* Description, "Risks": "TBD" is a placeholder. The summary says “Breakdown cover defaults to Yes”, but not whom it would hurt. It decides what is tested first and what wakes somebody up at night.

                        _Handoff context check_ · ten komentarz aktualizuje się sam po zmianie zgłoszenia · pytanie nietrafione? odpowiedz {{/handoff błędne HARM}} · etykieta {{handoff-mute}} go tu wycisza""");
    }

    @Test
    void open_questions_from_leeds_on_cloud() throws IOException {
        assertThat(pretty(write(story(), TO_POLAND).adf())).isEqualTo(recorded("open-uk-pl.json"));
    }

    @Test
    void open_questions_from_gdansk_on_cloud() throws IOException {
        assertThat(pretty(write(story(), TO_BRITAIN).adf())).isEqualTo(recorded("open-pl-uk.json"));
    }

    @Test
    void one_open_question() {
        Assessments oneGap = Assessments.complete().missing(Item.HARM);

        assertThat(write(oneGap, new Direction("UK", "?")).wiki()).isEqualTo("""
                        *A little more context, please.*
                        Colleagues at the other site will work from what is written here. 10 of the 11 things they need are already on the ticket. One is still open:

                        *1. Who is hurt, and how, if this is wrong or late?* {{HARM}}
                        *So far:* Looked for HARM and found nothing.
                        *Why it matters here:* The ticket says “home owners with one claim in the last five years”, but not what happens to them if this goes wrong. It decides what is tested first and what wakes somebody up at night.
                        *Example answer:* _Renewers over 70 pay £51.70 more than they believe and cannot get it back._

                        *To answer,* edit the description, or reply in a comment: {{HARM: …}}. If the question does not apply, say why: {{HARM: not applicable, because …}}

                        *The whole checklist: 10 of 11 answered*

                        * *Answered:* Customer and situation, PARTNER (en), NEED (en), OUTCOME (en), EVIDENCE (en), EXAMPLE (en), ACCEPTANCE (en), Regulation, DECISION (en), IFTHEN (en) (description)
                        * *Missing:* Harm

                        _Handoff context check_ · this comment updates itself when the ticket changes · a wrong question? reply {{/handoff wrong HARM}} · the label {{handoff-mute}} silences it here""");
    }

    @Test
    void what_is_advice_only_is_one_quiet_line_and_no_question() {
        String wiki = write(Assessments.complete().missing(Item.HARM).adviceOnly(Item.WHO), new Direction("UK", "?"))
                .wiki();

        assertThat(wiki)
                .contains(
                        "9 of the 10 things they need are already on the ticket. One is still open",
                        "*Missing:* Harm\n* *Also not found (not counted):* Customer and situation")
                .doesNotContain("Which customer", "{{WHO");
    }

    @Test
    void everything_answered() {
        assertThat(write(Assessments.complete(), TO_POLAND).wiki()).isEqualTo("""
                        *All answered, thank you.* Everything the receiving site needs to know is on this ticket.

                        *Wszystko jasne, dziękujemy.* W zgłoszeniu jest już wszystko, czego potrzebuje druga strona.

                        _Handoff context check_ · this comment changes only if something opens up again""");
    }

    @Test
    void everything_answered_from_gdansk() {
        assertThat(write(Assessments.complete(), TO_BRITAIN).wiki()).isEqualTo("""
                        *Wszystko jasne, dziękujemy.* W zgłoszeniu jest już wszystko, czego potrzebuje druga strona.

                        *All answered, thank you.* Everything the receiving site needs to know is on this ticket.

                        _Handoff context check_ · ten komentarz zmieni się tylko wtedy, gdy znów czegoś zabraknie""");
    }

    @Test
    void a_chore_needs_nothing() {
        assertThat(AdfText.of(write(Assessments.chore(), TO_POLAND).adf()))
                .startsWith("Nothing is open any more. This ticket needs no further context.");
    }

    @Test
    void every_comment_is_valid_for_jira() {
        for (Direction direction : new Direction[] {TO_POLAND, TO_BRITAIN, new Direction("UK", "?")}) {
            AdfSchema.assertValid(write(story(), direction).adf());
            AdfSchema.assertValid(write(Assessments.complete(), direction).adf());
            AdfSchema.assertValid(write(hostile(), direction).adf());
        }
    }

    @Test
    void ticket_text_cannot_mention_include_or_format_anything() {
        String wiki = write(hostile(), TO_POLAND).wiki();

        assertThat(wiki)
                .contains("“\\[\\~jsmith\\] \\{include:secret\\} \\!https://evil.example/x.png\\! h1. \\*big\\*”")
                .contains("[see (this) / that \\{code\\}|https://rules.example/ICOBS-6A]")
                .doesNotContainPattern("(?<!\\\\)(\\[~|\\{(include|code)|!https)");
    }

    @Test
    void an_address_that_is_no_web_page_is_not_linked() {
        assertThat(Span.link("click", "javascript:alert(1)").url()).isNull();
        assertThat(Span.link("click", "https://a.example/x|y").url()).isNull();
        assertThat(Span.link("click", "https://a.example/x?y=1#z").url()).isEqualTo("https://a.example/x?y=1#z");
    }

    @Test
    void the_longest_comment_stays_below_jiras_limit() {
        Assessments everything = Assessments.complete();
        Arrays.stream(Item.values())
                .filter(item -> item != Item.READBACK)
                .forEach(item ->
                        everything.hollow(item, "word ".repeat(9_000), "x".repeat(9_000), "why ".repeat(9_000)));
        for (int i = 0; i < 60; i++) {
            everything.source("ID-" + i, "title ".repeat(900), "trigger ".repeat(900));
            everything.hit("customer", "title ".repeat(900), "note ".repeat(900));
        }
        CommentText text = write(everything, TO_POLAND);

        assertThat(text.wiki()).hasSizeLessThan(20_000);
        assertThat(text.adf().toString()).hasSizeLessThan(32_767);
    }

    @Test
    void both_languages_have_the_same_sentences() throws IOException {
        assertThat(keys("pl")).containsAll(keys("en"));
    }

    private static Assessments hostile() {
        return Assessments.complete()
                .hollow(
                        Item.HARM,
                        "[~jsmith] {include:secret}\n!https://evil.example/x.png!\nh1. *big*",
                        "description",
                        "no effect is named")
                .source("ICOBS-6A", "see [this] | that {code}", "a\u0000b\u2028c");
    }

    private static CommentText write(Assessments assessments, Direction direction) {
        Assessment assessment = assessments.build();
        return WRITER.write(assessment, "Breakdown cover defaults to Yes", direction, Standing.none());
    }

    private static Set<String> keys(String language) throws IOException {
        Properties sentences = new Properties();
        sentences.load(new StringReader(text("/dev/handoff/server/advice/comment_" + language + ".properties")));
        return sentences.stringPropertyNames();
    }

    private static String pretty(JsonObject adf) {
        return new GsonBuilder()
                        .setPrettyPrinting()
                        .disableHtmlEscaping()
                        .create()
                        .toJson(adf) + "\n";
    }

    private static String recorded(String file) throws IOException {
        return text("/advice/" + file);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = CommentWriterTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
