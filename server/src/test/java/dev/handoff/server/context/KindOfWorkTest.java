package dev.handoff.server.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KindOfWorkTest {

    @Test
    void words_of_insurance_in_the_life_of_an_office_are_no_customers_work() {
        assertThat(kind(Judged.story("Our own contents cover pays for the carpet, the excess is £300. The landlord's"
                                + " adjuster comes on Friday, please file the claim and keep the quote for the dryers.")
                        .type("Task")
                        .summary("Burst pipe in the canteen: who files the claim")
                        .components()
                        .labels("office")))
                .isEqualTo(WorkKind.CHORE);
    }

    @Test
    void what_stays_the_same_to_the_pixel_is_the_teams_own() {
        assertThat(kind(Judged.story("The old engine gets no more fixes. Compare 900 stored letters pixel for pixel."
                                + " Wording, order and postage of the letters are as before.")
                        .summary("Renewal letters: newer engine, same letters")
                        .components("letters")))
                .isEqualTo(WorkKind.CHORE);
    }

    @Test
    void an_invented_person_of_a_test_is_no_customer() {
        assertThat(kind(Judged.story("As a retired caravan owner persona in the nightly pack\nI want two claims and a"
                                + " lapsed policy\nso that suite 9 has somebody to ask for.\n\nInvented person, product"
                                + " code is not touched.")
                        .summary("As a retired caravan owner I want two claims")
                        .components("touring-quote")
                        .labels("testdata")))
                .isEqualTo(WorkKind.CHORE);
    }

    @Test
    void a_query_that_ends_policies_is_no_chore() {
        assertThat(kind(Judged.story("update policy set state = 'ENDED' where mandate = 'RETURNED' and age > 14\n\n"
                                + "- 15 days -> ENDED, letter K2 next morning\n- 14 days -> untouched\n\nLinden only.")
                        .type("Task")
                        .summary("Nightly job: returned mandates, set state ENDED")
                        .components("policy-core")))
                .isEqualTo(WorkKind.STORY);
    }

    @Test
    void an_investigation_of_an_internal_component_is_a_spike_when_its_label_says_so() {
        Judged task = Judged.story("Two days. Compare response times and price of three services.")
                .type("Task")
                .summary("Zbadać: jedna kolejka zamiast dwóch")
                .components("platform");

        assertThat(kind(task)).isEqualTo(WorkKind.CHORE);
        assertThat(kind(task.labels("investigation"))).isEqualTo(WorkKind.SPIKE);
    }

    private static WorkKind kind(Judged judged) {
        return judged.assessment().kind();
    }
}
