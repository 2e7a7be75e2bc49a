package dev.handoff.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.handoff.server.notify.ChatRoom;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.LeadIssue;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.ticket.TicketKey;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReportSectionTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void a_lead_is_read_with_what_they_answer_for() {
        ReportSettings settings = section("""
            leads:
              - {id: gemma, name: Gemma A., mail: g@firm.example, language: pl, zone: Europe/Warsaw, projects: [QUO]}
            hour: "06:30"
            quietWeek: nothing
            webAddress: https://handoff.firm.example/
            """).settings(List.of());

        Lead lead = settings.leads().get(0);
        assertThat(lead.language()).isEqualTo("pl");
        assertThat(lead.owns().projects()).containsExactly("QUO");
        assertThat(settings.hour()).isEqualTo(LocalTime.of(6, 30));
        assertThat(settings.quietLine()).isFalse();
        assertThat(settings.web()).isEqualTo("https://handoff.firm.example");
    }

    @Test
    void without_a_lead_there_is_one_report_of_everything_that_is_sent_to_nobody() {
        Lead lead = section("{}").settings(List.of()).leads().get(0);

        assertThat(lead.id()).isEqualTo("all");
        assertThat(lead.owns().isEverything()).isTrue();
        assertThat(lead.mail()).isBlank();
    }

    @Test
    void what_cannot_be_used_is_named() {
        assertThatThrownBy(() -> section("leads: [{id: Gemma A}]").settings(List.of()))
                .hasMessageContaining("report.leads[0].id")
                .hasMessageContaining("cannot stand in an address");
        assertThatThrownBy(() -> section("leads: [{id: a}, {id: a}]").settings(List.of()))
                .hasMessageContaining("\"a\" is taken already");
        assertThatThrownBy(() -> section("leads: [{id: a, mail: nobody}]").settings(List.of()))
                .hasMessageContaining("not a mail address");
        assertThatThrownBy(() -> section("{rateLow: 80, rateHigh: 45}").settings(List.of()))
                .hasMessageContaining("is no range");
        assertThatThrownBy(() -> section("quietWeek: silence").settings(List.of()))
                .hasMessageContaining("report.quietWeek");
    }

    @Test
    void a_lead_may_have_an_issue() {
        Lead lead = section("leads: [{id: gemma, issue: HOM-1, tracker: firm}]")
                .settings(List.of())
                .leads()
                .get(0);

        assertThat(lead.issue()).isEqualTo(new LeadIssue("firm", new TicketKey("HOM-1")));
        assertThatThrownBy(() -> section("leads: [{id: gemma, issue: hom 1}]").settings(List.of()))
                .hasMessageContaining("report.leads[0].issue")
                .hasMessageContaining("not an issue's key");
    }

    @Test
    void an_issue_is_of_a_tracker_that_is_there() throws JsonProcessingException {
        TrackerEntry homes = YAML.readValue("{name: homes, projects: [HOM]}", TrackerEntry.class);
        TrackerEntry cars = YAML.readValue("{name: cars, projects: [CAR]}", TrackerEntry.class);
        TicketKey key = new TicketKey("CAR-1");

        assertThat(ReportSection.tracker(new LeadIssue("", key), List.of(homes, cars)))
                .isSameAs(cars);
        assertThat(ReportSection.tracker(new LeadIssue("", key), List.of(homes)))
                .isSameAs(homes);
        assertThat(ReportSection.tracker(new LeadIssue("homes", key), List.of(cars, homes)))
                .isSameAs(homes);
        assertThatThrownBy(() -> ReportSection.tracker(new LeadIssue("house", key), List.of(homes, cars)))
                .hasMessageContaining("report.leads[].tracker")
                .hasMessageContaining("did you mean \"homes\"?");
        assertThatThrownBy(() -> ReportSection.tracker(new LeadIssue("", new TicketKey("X-1")), List.of(homes, cars)))
                .hasMessageContaining("say which one has it with \"tracker\"");
        assertThatThrownBy(() -> ReportSection.tracker(new LeadIssue("", key), List.of()))
                .hasMessageContaining("report.leads[].issue");
    }

    @Test
    void a_chat_has_a_shape() {
        ChatRoom room = section("{chat: 'https://hooks.firm.example/x', chatShape: teams}")
                .chat();

        assertThat(Objects.requireNonNull(room).shape()).isEqualTo(ChatRoom.Shape.TEAMS);
        assertThat(section("{}").chat()).isNull();
    }

    private static ReportSection section(String yaml) {
        try {
            return YAML.readValue(yaml, ReportSection.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
