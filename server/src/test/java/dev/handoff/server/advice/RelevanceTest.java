package dev.handoff.server.advice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handoff.server.context.Assessment;
import dev.handoff.server.context.GoodAnswers;
import dev.handoff.server.context.Item;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RelevanceTest {

    private static final Item[] ALL =
            Item.USUAL.stream().filter(item -> item != Item.READBACK).toArray(Item[]::new);

    @Test
    void the_rule_is_named_where_it_is_asked_for_and_not_again() {
        Relevance relevance = relevance(
                "en",
                Assessments.complete()
                        .missing(Item.REGULATION, Item.HARM, Item.WHO)
                        .source("PRIN-2A", "Consumer Duty", "a default"));

        assertThat(relevance.of(Item.REGULATION)).isEqualTo("Likely to apply: PRIN-2A.");
        assertThat(relevance.of(Item.HARM)).doesNotContain("PRIN-2A");
    }

    @Test
    void a_rule_that_the_verdict_names_is_not_repeated_in_its_language() {
        Assessments assessments = Assessments.complete()
                .hollow(Item.REGULATION, "ask John", "description", "Nothing is said on PRIN-2A.")
                .source("PRIN-2A", "Consumer Duty", "a default");

        assertThat(relevance("en", assessments).of(Item.REGULATION)).isEmpty();
        assertThat(relevance("pl", assessments).of(Item.REGULATION)).isEqualTo("Prawdopodobnie dotyczy: PRIN-2A.");
    }

    @Test
    void what_the_ticket_says_beside_the_gap_makes_it_concrete() {
        assertThat(relevance("en", Assessments.complete().missing(Item.HARM)).of(Item.HARM))
                .isEqualTo("The ticket says “home owners with one claim in the last five years”,"
                        + " but not what happens to them if this goes wrong.");
    }

    @Test
    void one_quotation_serves_one_question() {
        Relevance relevance = relevance("en", Assessments.complete().missing(Item.OUTCOME, Item.WHO, Item.EVIDENCE));

        assertThat(Arrays.stream(ALL)
                        .map(relevance::of)
                        .filter(sentence -> sentence.contains("the slider stops at £350")))
                .hasSize(1);
    }

    @Test
    void with_nothing_beside_it_the_summary_speaks_once() {
        Relevance relevance = relevance("en", Assessments.complete().missing(ALL));

        assertThat(Arrays.stream(ALL).map(relevance::of).filter(sentence -> !sentence.isEmpty()))
                .containsExactly("The summary says “Breakdown defaults to Yes”, but not whom it is about.");
    }

    @Test
    void a_profile_from_the_library_names_the_customer() {
        Assessments assessments = Assessments.complete().missing(Item.WHO).hit("customer", "Private renewers", "");

        assertThat(relevance("en", assessments).of(Item.WHO)).isEqualTo("It may be about “Private renewers”.");
    }

    @Test
    void every_question_has_its_sentence_in_both_languages() {
        for (String language : new String[] {"en", "pl"}) {
            for (Item item : ALL) {
                String sentence = relevance(language, Assessments.complete().missing(item))
                        .of(item);
                assertThat(sentence).as("%s %s", item, language).doesNotContain("{");
                assertThat(sentence.isEmpty()).as("%s %s", item, language).isEqualTo(item == Item.REGULATION);
            }
        }
    }

    private static Relevance relevance(String language, Assessments assessments) {
        Assessment assessment = assessments.build();
        Voice voice = new Voice(Wording.in(language), new TestWording(), GoodAnswers.NONE, "Leeds", "Gdańsk");
        return new Relevance(assessment, "Breakdown defaults to Yes", assessment.gaps(), voice);
    }
}
