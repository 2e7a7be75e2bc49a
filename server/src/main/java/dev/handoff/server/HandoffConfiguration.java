package dev.handoff.server;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.access.OidcClient;
import dev.handoff.server.context.ReturnRule;
import dev.handoff.server.handoff.LoopSettings;
import dev.handoff.server.links.LinkSettings;
import dev.handoff.server.notify.ChatRoom;
import dev.handoff.server.notify.WebhookSettings;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.settings.AdviceSection;
import dev.handoff.server.settings.ApiSection;
import dev.handoff.server.settings.ChecklistSection;
import dev.handoff.server.settings.CrossingEntry;
import dev.handoff.server.settings.DatabaseSection;
import dev.handoff.server.settings.HandoffSection;
import dev.handoff.server.settings.HistorySection;
import dev.handoff.server.settings.IntakeSection;
import dev.handoff.server.settings.LearningSection;
import dev.handoff.server.settings.LibrarySection;
import dev.handoff.server.settings.LinksSection;
import dev.handoff.server.settings.MailSection;
import dev.handoff.server.settings.Places;
import dev.handoff.server.settings.ReportSection;
import dev.handoff.server.settings.SiteEntry;
import dev.handoff.server.settings.TrackerEntry;
import dev.handoff.server.settings.Trackers;
import dev.handoff.server.settings.WebSection;
import dev.handoff.server.settings.WebhooksSection;
import dev.handoff.server.site.Site;
import io.dropwizard.core.Configuration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything {@code config.yml} may hold. Each key is explained in the {@code config.yml} at the top of the repository. */
public final class HandoffConfiguration extends Configuration {

    @JsonProperty
    private List<TrackerEntry> trackers = List.of();

    @JsonProperty
    private List<SiteEntry> sites = List.of();

    @JsonProperty
    private List<CrossingEntry> crossings = List.of();

    @JsonProperty
    private ChecklistSection checklists = new ChecklistSection();

    @JsonProperty
    private HistorySection history = new HistorySection();

    @JsonProperty
    private LibrarySection library = new LibrarySection();

    @JsonProperty
    private AdviceSection advice = new AdviceSection();

    @JsonProperty
    private LearningSection learning = new LearningSection();

    @JsonProperty
    private HandoffSection handoff = new HandoffSection();

    @JsonProperty
    private DatabaseSection database = new DatabaseSection();

    @JsonProperty
    private IntakeSection intake = new IntakeSection();

    @JsonProperty
    private LinksSection links = new LinksSection();

    @JsonProperty
    private ReportSection report = new ReportSection();

    @JsonProperty
    private MailSection mail = new MailSection();

    @JsonProperty
    private WebhooksSection webhooks = new WebhooksSection();

    @JsonProperty
    private ApiSection api = new ApiSection();

    @JsonProperty
    private WebSection web = new WebSection();

    /** Sites and crossings, checked. */
    public Places places() {
        return new Places(sites, crossings, handoff.namesGroups());
    }

    /** The trackers, checked; empty where none is configured. */
    public Trackers trackers() {
        return new Trackers(trackers, places());
    }

    /** The custom fields in which people may answer, of any tracker; the shipped one where no tracker is configured. */
    public List<String> contextFields() {
        Stream<TrackerEntry> from = trackers.isEmpty() ? Stream.of(new TrackerEntry()) : trackers.stream();
        Stream<String> fields = from.flatMap(entry -> entry.contextFields().stream());
        return Stream.concat(fields, places().teamFields().stream()).distinct().toList();
    }

    public ChecklistSection checklists() {
        return checklists;
    }

    public HistorySection history() {
        return history;
    }

    public LibrarySection library() {
        return library;
    }

    public AdviceSection advice() {
        return advice;
    }

    public LearningSection learning() {
        return learning;
    }

    /** How hand-offs go, checked. */
    public LoopSettings handoff() {
        return handoff.settings(siteIds());
    }

    private List<String> siteIds() {
        return places().sites().stream().map(Site::id).toList();
    }

    /** On which crossings a question goes back, checked. */
    public List<ReturnRule> returns() {
        return checklists.returns(places().sites().stream().map(Site::id).toList());
    }

    public DatabaseSection database() {
        return database;
    }

    public IntakeSection intake() {
        return intake;
    }

    /** How links are looked at, never on the trackers themselves; null where they are not. */
    public @Nullable LinkSettings links() {
        LinkSettings settings = links.settings();
        return settings == null ? null : settings.skipping(trackers().hosts());
    }

    /** How product leads are told, checked. */
    public ReportSettings report() {
        ReportSettings settings = report.settings(places().sites());
        settings.leads().stream()
                .map(Lead::issue)
                .filter(Objects::nonNull)
                .forEach(issue -> ReportSection.tracker(issue, trackers));
        return settings;
    }

    /** Null where reports are posted to no chat. */
    public @Nullable ChatRoom chat() {
        return report.chat();
    }

    public MailSection mail() {
        return mail;
    }

    /** Who is sent webhooks, checked. */
    public WebhookSettings webhooks() {
        return webhooks.settings(siteIds());
    }

    public ApiSection api() {
        return api;
    }

    /** As what this service sends people to the identity provider, checked; null where it does not. */
    public @Nullable OidcClient oidcClient() {
        return api.oidcClient(report().web());
    }

    public WebSection web() {
        return web;
    }

    /** Reads every value once, so that a bad one stops the start and not a ticket at night. */
    public HandoffConfiguration checked() {
        trackers();
        checklists.templates();
        returns();
        history.check();
        advice.check();
        learning.check();
        handoff();
        database.check();
        intake.check();
        links.settings();
        report();
        chat();
        mail.settings();
        webhooks();
        api.token();
        api.oidc();
        oidcClient();
        web.check();
        return this;
    }
}
