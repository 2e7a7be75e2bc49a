package dev.handoff.server.context;

import static dev.handoff.server.context.AnswerState.HOLLOW;
import static dev.handoff.server.context.AnswerState.MISSING;
import static dev.handoff.server.context.AnswerState.PRESENT;
import static dev.handoff.server.context.Judged.story;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets of public trackers: often one story under a title, about any trade. */
class PublicTicketTest {

    private static Judged ticket(String summary, String description) {
        return story(description).summary(summary).inPublic();
    }

    private static AnswerState need(String description) {
        return ticket("Seed swap: list of boxes", description).state(Item.NEED);
    }

    private static List<String> sources(String summary) {
        return ticket(summary, "").assessment().sources().stream()
                .map(ExpectedSource::id)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As a gardener, I want to reserve a box so growers nearby do not send two.",
                "As someone who swaps seeds, I am notified of a new box so that I can be first to ask for it.",
                "In order to sow in time, as a gardener, I want to see when a box was posted.",
                "As a gardener I want to see the box on a map since I never find the right house.",
                "> As a gardener\n> I want to see the box on a map\n> so that I find the right house",
                "As a gardener\n\nI want to see the box on a map\n\nSo that I find the right house",
                "* As a gardener\n* I want to see the box on a map\n* So that I find the right house",
                "h3. As a gardener I want to see the box on a map so that I find the right house",
            })
    void a_story_says_why_in_many_ways(String description) {
        assertThat(need(description)).isEqualTo(PRESENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "As a gardener I want to note the colour, the height and so on of a plant.",
                "As a gardener I want to see the boxes that were sent so far.",
                "As a keeper of the hall I want to ensure each box bears a label.",
                "As a keeper of the hall I want to be able to prevent a second parcel.",
                "As someone who swaps seeds, I am notified of a new box.",
                "> As a gardener\n> I want to see the box on a map",
            })
    void other_words_of_a_story_are_no_reason(String description) {
        assertThat(need(description)).isEqualTo(MISSING);
    }

    @Test
    void a_reason_that_would_be_true_of_any_wish_is_none() {
        assertThat(need("In order to meet requirements, as a gardener I want to post a box by mail."))
                .isEqualTo(HOLLOW);
        assertThat(need("As a gardener I want to post a box by mail so that it works as expected."))
                .isEqualTo(HOLLOW);
    }

    @Test
    void a_criterion_in_the_words_of_a_story_is_no_story() {
        assertThat(need("As a gardener I want to see the box on a map so that I find the right house.\n\n"
                        + "* As a guest I can see the map\n* As a guest I can not see the house"))
                .isEqualTo(PRESENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Deploys | As a team member, I want to see each deployment on the dashboard so that I know what runs. | STORY",
                "Move the build to Gradle | The Maven build takes minutes. Use the Gradle wrapper and its cache. | CHORE",
                "GDPR requires hashes in the schema | The Kafka topic holds raw names of gardeners. | STORY",
                "Rename a class of the schema | The Kafka topic holds raw values. | CHORE",
            })
    void what_it_is_for_tells_the_kind(String summary, String description, WorkKind kind) {
        assertThat(ticket(summary, description).assessment().kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gardeners cannot delete my account and all its messages | UKGDPR-CORE",
                "Stop sending spam emails to gardeners who left | PECR",
                "Children under 13 can sign up without a parent | UKGDPR-CHILD",
                "Terms of service: keep a record of which version a gardener accepted | CONSUMER",
                "Never store credit cards in clear | PCI-DSS",
                "Talking to a bot: say at once that nobody is there | AI-ACT",
                "Screening of payout names against the sanctions list | MLR-2017",
            })
    void a_duty_is_found_without_the_name_of_its_rule(String summary, String id) {
        assertThat(sources(summary)).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Keyboard shortcut for a new seed box",
                "Subtitles overlap in fullscreen",
                "Return value of the box parser is null",
                "Cookie jar drops the path in the HTTP client",
                "Customers see the wrong month in the portal calendar",
                "Spam classifier: score of a comment is off by one",
            })
    void words_of_every_day_call_for_no_source(String summary) {
        assertThat(sources(summary)).isEmpty();
    }
}
