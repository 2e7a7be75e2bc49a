package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.handoff.server.notify.MailSettings.Security;
import dev.handoff.server.report.Reports;
import dev.handoff.server.report.render.ReportMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RichMailTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_report_arrives_with_its_plots_its_plain_text_and_a_way_off_the_list() throws Exception {
        send("pl");

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Raport kontekstu 2026-W47: Gemma Ashworth");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<mailto:handoff@firm.example?subject=stop>");
        assertThat(mail.getMessageID()).isEqualTo("<report-2026-W47-gemma@firm.example>");
        List<BodyPart> parts = parts(mail.getContent());
        assertThat(text(parts, "text/plain"))
                .contains("Gdzie zginął")
                .contains("Zrób to:")
                .doesNotContain("<", "null");
        assertThat(text(parts, "text/html")).contains("cid:plot-front").contains("https://handoff.firm.example/r");
        List<BodyPart> plots = parts.stream().filter(it -> is(it, "image/png")).toList();
        assertThat(plots).hasSize(4);
        for (BodyPart plot : plots) {
            BufferedImage image = ImageIO.read(plot.getInputStream());
            assertThat(image.getWidth()).isGreaterThan(900);
        }
    }

    @Test
    void mail_programs_do_not_cut_it_off() {
        assertThat(ReportMail.of(Reports.busy("pl"), "https://handoff.firm.example/r", "mailto:x")
                        .html()
                        .length())
                .isLessThan(100_000);
    }

    @Test
    void every_image_that_the_html_names_is_there() {
        ReportMail mail = ReportMail.of(Reports.busy("en"), "", "mailto:x");

        for (String id : mail.html().split("cid:")) {
            String name = id.substring(0, Math.max(0, id.indexOf('"')));
            assertThat(name.startsWith("plot-") == mail.images().containsKey(name))
                    .isTrue();
        }
        assertThat(mail.images()).hasSize(4);
    }

    private void send(String language) {
        ReportMail mail = ReportMail.of(Reports.busy(language), "https://handoff.firm.example/r", "mailto:x");
        MailSettings settings = new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                Security.NONE,
                null,
                null,
                "handoff@firm.example",
                List.of("ops@firm.example"));
        new Mailbox(settings)
                .send(new RichMail(
                        "gemma@firm.example",
                        "report-2026-W47-gemma@firm.example",
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        mail.images(),
                        "mailto:handoff@firm.example?subject=stop"));
    }

    private static List<BodyPart> parts(Object content) throws Exception {
        List<BodyPart> all = new ArrayList<>();
        if (content instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                all.add(many.getBodyPart(i));
                all.addAll(parts(many.getBodyPart(i).getContent()));
            }
        }
        return all;
    }

    private static String text(List<BodyPart> parts, String type) throws Exception {
        for (BodyPart part : parts) {
            if (is(part, type)) {
                return part.getContent().toString();
            }
        }
        throw new AssertionError("no part is " + type);
    }

    private static boolean is(BodyPart part, String type) {
        try {
            return part.isMimeType(type);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
