package dev.handoff.server.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.handoff.server.notify.MailSettings.Security;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final OperatorsNote NOTE = new OperatorsNote("Handoff needs a hand", "Zażółć the token.\n");

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
    void a_note_reaches_everybody_named() throws Exception {
        mailbox(null, "one@firm.example", "two@firm.example").send(NOTE);

        assertThat(server.getReceivedMessages()).hasSize(2);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Handoff needs a hand");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Handoff <handoff@firm.example>");
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(2);
        assertThat(mail.getContent().toString().strip()).isEqualTo("Zażółć the token.");
    }

    @Test
    void it_signs_in_where_a_user_is_set() {
        server.setUser("handoff@firm.example", "handoff", "secret");

        mailbox("secret", "one@firm.example").send(NOTE);

        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void a_wrong_password_is_found_by_a_test_of_the_connection() {
        server.setUser("handoff@firm.example", "handoff", "secret");

        assertThatThrownBy(() -> mailbox("wrong", "one@firm.example").testConnection())
                .isInstanceOf(Mailbox.MailFailed.class)
                .hasMessageContaining("Check the keys under `mail`")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void a_server_that_is_not_there_is_named() {
        Mailbox mailbox = mailbox(null, "one@firm.example");
        int port = server.getSmtp().getPort();
        server.stop();

        assertThatThrownBy(() -> mailbox.send(NOTE))
                .isInstanceOf(Mailbox.MailFailed.class)
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("config.yml");
    }

    private Mailbox mailbox(@Nullable String password, String... to) {
        return new Mailbox(new MailSettings(
                "127.0.0.1",
                server.getSmtp().getPort(),
                Security.NONE,
                password == null ? null : "handoff",
                password,
                "handoff@firm.example",
                List.of(to)));
    }
}
