package dev.handoff.server;

import dev.handoff.server.notify.Announcements;
import dev.handoff.server.notify.ChatPost;
import dev.handoff.server.notify.ChatRoom;
import dev.handoff.server.notify.MailSettings;
import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.notify.Outgoing;
import dev.handoff.server.notify.RichMail;
import dev.handoff.server.press.Readers;
import dev.handoff.server.report.Lead;
import dev.handoff.server.report.ReportSettings;
import dev.handoff.server.report.WeeklyReport;
import dev.handoff.server.report.WeeklyReport.Heading;
import dev.handoff.server.report.Words;
import dev.handoff.server.report.history.ReportWeek;
import dev.handoff.server.report.render.ReportMail;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a report to its lead by mail, then tells subscribers, then the chat. Only mail is tried again: twice would annoy. */
final class Delivery implements Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final ReportSettings settings;
    private final @Nullable Mailbox mailbox;
    private final Announcements announcements;
    private final @Nullable ChatPost chat;
    private final InstantSource clock;

    private Delivery(
            ReportSettings settings,
            @Nullable Mailbox mailbox,
            Announcements announcements,
            @Nullable ChatPost chat,
            InstantSource clock) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.announcements = announcements;
        this.chat = chat;
        this.clock = clock;
    }

    static Delivery of(HandoffConfiguration configuration, Announcements announcements, InstantSource clock) {
        MailSettings mail = configuration.mail().settings();
        ChatRoom room = configuration.chat();
        return new Delivery(
                configuration.report(),
                mail == null ? null : new Mailbox(mail),
                announcements,
                room == null
                        ? null
                        : new ChatPost(room, configuration.webhooks().reach()),
                clock);
    }

    @Override
    public void send(Lead lead, WeeklyReport report) {
        String page = Objects.requireNonNullElse(ReportDesk.page(settings, report), "");
        if (mailbox != null && !lead.mail().isBlank()) {
            mailbox.send(mail(lead, report, page, mailbox.from()));
        }
        announce(report, page);
        post(report, page);
    }

    private static RichMail mail(Lead lead, WeeklyReport report, String page, String from) {
        Heading heading = report.heading();
        String stop = "mailto:" + from + "?subject="
                + URLEncoder.encode("No more context reports for " + lead.id(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
        ReportMail mail = ReportMail.of(report, page, stop);
        String id = "report-" + heading.week() + "-" + heading.lead() + from.substring(from.indexOf('@'));
        return new RichMail(lead.mail(), id, mail.subject(), mail.text(), mail.html(), mail.images(), stop);
    }

    private void announce(WeeklyReport report, String page) {
        ReportWeek week = ReportWeek.parse(report.heading().week());
        announcements.announce(Outgoing.reportPublished(
                week + "/" + report.heading().lead(),
                clock.instant(),
                week.monday(),
                week.sunday(),
                page.isBlank() ? null : page));
    }

    private void post(WeeklyReport report, String page) {
        if (chat == null) {
            return;
        }
        Words words = Words.in(report.heading().language());
        try {
            chat.post(report.heading().subject(), report.front().sentences(), page, words.say("page.lasting"));
        } catch (IOException | RuntimeException e) {
            LOG.error("The report {} was not posted: {}", report.heading().week(), e.getMessage());
        }
    }
}
