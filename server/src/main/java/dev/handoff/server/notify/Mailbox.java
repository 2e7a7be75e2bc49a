package dev.handoff.server.notify;

import java.util.List;
import org.simplejavamail.MailException;
import org.simplejavamail.api.email.EmailPopulatingBuilder;
import org.simplejavamail.api.mailer.Mailer;
import org.simplejavamail.api.mailer.config.TransportStrategy;
import org.simplejavamail.email.EmailBuilder;
import org.simplejavamail.mailer.MailerBuilder;

/** Sends mail through the configured SMTP server. */
public final class Mailbox {

    private static final int TIMEOUT_MILLIS = 20_000;

    private final MailSettings settings;
    private final Mailer mailer;

    public Mailbox(MailSettings settings) {
        this.settings = settings;
        this.mailer = MailerBuilder.withSMTPServer(
                        settings.host(), settings.port(), settings.user(), settings.password())
                .withTransportStrategy(strategy(settings.security()))
                .withSessionTimeout(TIMEOUT_MILLIS)
                .buildMailer();
    }

    /** @throws MailFailed when the server cannot be reached or refuses the mail */
    public void send(OperatorsNote note) {
        send(settings.to(), note.subject(), note.text());
    }

    /**
     * To one person.
     *
     * @throws MailFailed when the server cannot be reached or refuses the mail
     */
    public void send(String to, String subject, String text) {
        send(List.of(to), subject, text);
    }

    private void send(List<String> to, String subject, String text) {
        try {
            mailer.sendMail(EmailBuilder.startingBlank()
                            .from("Handoff", settings.from())
                            .toMultiple(to)
                            .withSubject(subject)
                            .withPlainText(text)
                            .buildEmail())
                    .join();
        } catch (MailException e) {
            throw failed(e);
        }
    }

    /** @throws MailFailed when the server cannot be reached or refuses the mail */
    public void send(RichMail mail) {
        EmailPopulatingBuilder email = EmailBuilder.startingBlank()
                .from("Handoff", settings.from())
                .to(mail.to())
                .fixingMessageId("<" + mail.id() + ">")
                .withSubject(mail.subject())
                .withPlainText(mail.text())
                .withHTMLText(mail.html())
                .withHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
        mail.images().forEach((id, png) -> email.withEmbeddedImage(id, png, "image/png"));
        try {
            mailer.sendMail(email.buildEmail()).join();
        } catch (MailException e) {
            throw failed(e);
        }
    }

    /** Where people write to who want no more of it. */
    public String from() {
        return settings.from();
    }

    /** Signs in and sends nothing. @throws MailFailed when that does not work */
    public void testConnection() {
        try {
            mailer.testConnection();
        } catch (MailException e) {
            throw failed(e);
        }
    }

    private MailFailed failed(MailException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return new MailFailed(
                "Cannot send " + settings + ": " + cause.getMessage() + ". Check the keys under `mail` in config.yml",
                e);
    }

    private static TransportStrategy strategy(MailSettings.Security security) {
        return switch (security) {
            case STARTTLS -> TransportStrategy.SMTP_TLS;
            case TLS -> TransportStrategy.SMTPS;
            case NONE -> TransportStrategy.SMTP;
        };
    }

    /** Mail did not go out; the message says where to look. */
    public static final class MailFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MailFailed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
