package dev.handoff.server.context;

import static dev.handoff.server.context.AnswerState.HOLLOW;
import static dev.handoff.server.context.AnswerState.MISSING;
import static dev.handoff.server.context.AnswerState.NA;
import static dev.handoff.server.context.AnswerState.PRESENT;
import static dev.handoff.server.ticket.TicketBuilder.IN_WARSAW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.library.Library;
import dev.handoff.server.site.Direction;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Ticket;
import dev.handoff.server.ticket.TicketBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that goes back owes what was tried, the options, the effect, a recommendation and by when; where switched on. */
class ReturnsTest {

    private static final Direction BACK = new Direction("PL", "UK");
    private static final Direction THERE = new Direction("UK", "PL");
    private static final Instant NOW = Instant.parse("2026-11-10T10:00:00Z");
    private static final List<ReturnRule> RULES = List.of(new ReturnRule("PL", "UK", Set.of("HOM"), Set.of()));
    private static final Assessor ASSESSOR =
            new Assessor(Checklists.shipped().returning(RULES), Lexicon.shipped(), Library.shipped());

    private static final String SUMMARY = "Which price does a customer see on the renewal letter?";

    @TempDir
    Path directory;

    @Test
    void without_its_answers_a_question_owes_five_and_not_what_they_replace() {
        Assessment assessment = back("The customer sees two prices on the renewal letter.");

        assertThat(assessment.answers()).extracting(Answer::item).containsExactly(Item.values());
        assertThat(assessment.gaps())
                .extracting(Answer::item)
                .contains(Item.TRIED, Item.OPTIONS, Item.EFFECT, Item.RECOMMENDATION, Item.NEEDEDBY)
                .doesNotContain(Item.WHO, Item.OUTCOME, Item.ACCEPTANCE);
        assertThat(assessment.answer(Item.WHO).state()).isEqualTo(NA);
    }

    @Test
    void the_way_there_is_judged_as_ever_and_so_is_every_way_where_it_is_off() {
        Ticket ticket = ticket("The customer sees two prices.\n\nOptions\nA or B, both cost a day of work.");

        assertThat(ASSESSOR.fitting(ticket, THERE)).isSameAs(ASSESSOR);
        assertThat(ASSESSOR.fitting(ticket, null)).isSameAs(ASSESSOR);
        assertThat(ASSESSOR.assess(ticket, THERE, NOW))
                .isEqualTo(Assessor.shipped().assess(ticket, THERE, NOW));
        assertThat(Assessor.shipped()
                        .fitting(ticket, BACK)
                        .assess(ticket, BACK, NOW)
                        .answers())
                .extracting(Answer::item)
                .containsExactlyElementsOf(Item.USUAL);
        Ticket other = TicketBuilder.like(ticket).build();
        assertThat(ASSESSOR.fitting(
                        TicketBuilder.ticket("MOT-1").description("x").build(), BACK))
                .isSameAs(ASSESSOR);
        assertThat(ASSESSOR.fitting(other, BACK)).isNotSameAs(ASSESSOR);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRIED|h3. What we tried\\nReloaded the factor file and replayed quote Q-8812, still two prices.",
                "TRIED|We tried the factor file of 12 February and replayed the quote; the feed is ruled out.",
                "TRIED|h3. Czego próbowaliśmy\\nWczytaliśmy plik współczynników i powtórzyliśmy wycenę Q-8812.",
                "TRIED|Sprawdziliśmy plik współczynników z lutego i powtórzyliśmy wycenę, nadal dwie ceny.",
                "OPTIONS|h3. Options\\n* hold the letters until Monday\\n* send them with last week's price",
                "OPTIONS|Options: hold the letters until Monday or send them with last week's price",
                "OPTIONS|h3. Warianty\\nWstrzymać listy do poniedziałku albo wysłać je z ceną z zeszłego tygodnia.",
                "EFFECT|h3. Customer effect\\nAbout 190 renewals would see a price up to £12 too high.",
                "EFFECT|Klienci zobaczą dwie różne ceny na liście i zadzwonią do infolinii.",
                "RECOMMENDATION|We recommend to hold the letters: late is forgiven, too dear is a complaint.",
                "RECOMMENDATION|h3. Nasza propozycja\\nWstrzymać listy do poniedziałku.",
                "NEEDEDBY|Needed by: Thursday 15:00 UK, when the batch is built",
                "NEEDEDBY|Potrzebujemy odpowiedzi do czwartku, gdy budujemy paczkę listów.",
                "NEEDEDBY|h3. Do kiedy\\nDo końca tygodnia, potem listy wychodzą.",
            })
    void an_answer_is_found_under_its_label_or_by_its_words(Item item, String text) {
        assertThat(back(text.replace("\\n", "\n")).answer(item).state()).isEqualTo(PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRIED|h3. Tried\\nTBD",
                "TRIED|h3. Tried\\na lot",
                "OPTIONS|Options: whatever you think is best here",
                "RECOMMENDATION|Recommendation: none",
                "NEEDEDBY|Needed by: ASAP please, quickly",
                "NEEDEDBY|Do kiedy: jak najszybciej",
            })
    void what_looks_answered_and_says_nothing_is_hollow(Item item, String text) {
        assertThat(back(text.replace("\\n", "\n")).answer(item).state()).isEqualTo(HOLLOW);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRIED|The customer tried to pay twice on the renewal page and was asked for a card again.",
                "OPTIONS|The customer has the option of a voluntary excess on the renewal page.",
                "NEEDEDBY|We need an answer by whoever owns the renewal letter these weeks.",
            })
    void words_that_pass_by_answer_nothing(Item item, String text) {
        assertThat(back(text).answer(item).state()).isEqualTo(MISSING);
    }

    @Test
    void a_comment_answers_line_by_line() {
        Ticket ticket = TicketBuilder.like(ticket("The customer sees two prices on the renewal letter."))
                .comment(new Comment(
                        "7",
                        IN_WARSAW,
                        new Body.Text("TRIED: replayed quote Q-8812 with the factor file of 12 February\n"
                                + "NEEDEDBY: Thursday 15:00 UK"),
                        NOW,
                        NOW,
                        Map.of(),
                        false))
                .build();

        Assessment assessment = ASSESSOR.fitting(ticket, BACK).assess(ticket, BACK, NOW);

        assertThat(assessment.answer(Item.TRIED).state()).isEqualTo(PRESENT);
        assertThat(assessment.answer(Item.NEEDEDBY).state()).isEqualTo(PRESENT);
    }

    @Test
    void a_chore_owes_nothing_on_its_way_back_either() {
        Ticket chore = TicketBuilder.ticket("HOM-1")
                .summary("Upgrade Gradle to 8.10")
                .description("Build only; no change in behaviour.")
                .build();

        assertThat(ASSESSOR.fitting(chore, BACK).assess(chore, BACK, NOW).flagged())
                .isFalse();
    }

    @Test
    void types_narrow_it() {
        ReturnRule rule = new ReturnRule("PL", "UK", Set.of(), Set.of("Question"));

        assertThat(rule.covers(ticket("x"), BACK)).isFalse();
    }

    @Test
    void a_checklist_of_a_firm_s_own_without_this_section_has_it_as_shipped() throws Exception {
        String shipped = Files.readString(Path.of("src/main/resources/dev/handoff/server/context/checklist.yml"));
        Path own = Files.writeString(directory.resolve("own.yml"), shipped.substring(0, shipped.indexOf("\nreturns:")));

        assertThat(Checklists.load(own).returning(RULES).texts(Item.TRIED, "pl").name())
                .isEqualTo("Próby");
    }

    private static Assessment back(String description) {
        Ticket ticket = ticket(description);
        return ASSESSOR.fitting(ticket, BACK).assess(ticket, BACK, NOW);
    }

    private static Ticket ticket(String description) {
        return TicketBuilder.ticket("HOM-1")
                .summary(SUMMARY)
                .description(description)
                .build();
    }
}
