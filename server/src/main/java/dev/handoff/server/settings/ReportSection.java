package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.notify.ChatRoom;
import dev.handoff.server.report.CostRates;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.LeadIssue;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.report.history.Ownership;
import dev.handoff.server.site.Site;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code report}: what product leads read on Monday. */
public final class ReportSection {

    @JsonProperty
    private List<LeadEntry> leads = List.of();

    @JsonProperty
    private String hour = "07:00";

    @JsonProperty
    private String quietWeek = "line";

    @JsonProperty
    private double rateLow = 0;

    @JsonProperty
    private double rateHigh = 0;

    @JsonProperty
    private String currency = "£";

    @JsonProperty
    private @Nullable String webAddress;

    @JsonProperty
    private @Nullable String chat;

    @JsonProperty
    private String chatShape = "slack";

    /** @param sites whose first one speaks for everybody where no lead is named */
    public ReportSettings settings(List<Site> sites) {
        if (rateLow < 0 || rateHigh < rateLow) {
            throw new SettingsException(
                    "report.rateLow", rateLow + " to " + rateHigh + " is no range; write for example 45 and 80");
        }
        return new ReportSettings(
                leads.isEmpty() ? List.of(everybody(sites)) : named(),
                Values.time("report.hour", hour),
                Values.oneOf("report.quietWeek", quietWeek, List.of("line", "nothing"))
                        .equals("line"),
                new CostRates(rateLow, rateHigh, currency),
                webAddress == null
                        ? null
                        : Values.address("report.webAddress", webAddress).toString());
    }

    /** The tracker that has the issue: the one named, or the one that watches its project, or the only one. */
    public static TrackerEntry tracker(LeadIssue issue, List<TrackerEntry> trackers) {
        List<String> names = trackers.stream().map(TrackerEntry::name).toList();
        if (!issue.tracker().isEmpty() && !names.contains(issue.tracker())) {
            throw SettingsException.notOneOf("report.leads[].tracker", issue.tracker(), names);
        }
        String project = issue.key().project();
        return trackers.stream()
                .filter(entry -> issue.tracker().isEmpty()
                        ? trackers.size() == 1
                                || entry.projects().isEmpty()
                                || entry.projects().contains(project)
                        : entry.name().equals(issue.tracker()))
                .findFirst()
                .orElseThrow(() -> new SettingsException(
                        "report.leads[].issue",
                        issue.key()
                                + " is of no project that a tracker watches; say which one has it with \"tracker\""));
    }

    /** Null where nothing is posted. */
    public @Nullable ChatRoom chat() {
        if (chat == null || chat.isBlank()) {
            return null;
        }
        URI address = Values.address("report.chat", chat);
        String shape = Values.oneOf("report.chatShape", chatShape, List.of("slack", "teams"));
        return new ChatRoom(address, ChatRoom.Shape.valueOf(shape.toUpperCase(Locale.ROOT)));
    }

    private List<Lead> named() {
        Set<String> ids = new HashSet<>();
        List<Lead> named = new ArrayList<>();
        for (int i = 0; i < leads.size(); i++) {
            Lead lead = leads.get(i).lead("report.leads[" + i + "]");
            if (!ids.add(lead.id())) {
                throw new SettingsException("report.leads[" + i + "].id", "\"" + lead.id() + "\" is taken already");
            }
            named.add(lead);
        }
        return named;
    }

    private static Lead everybody(List<Site> sites) {
        if (sites.isEmpty()) {
            return new Lead("all", "Handoff", "", "en", ZoneOffset.UTC, Ownership.EVERYTHING);
        }
        Site first = sites.get(0);
        return new Lead("all", first.name(), "", first.language(), first.zone(), Ownership.EVERYTHING);
    }
}
