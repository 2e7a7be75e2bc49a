package dev.handoff.server;

import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.watch.Letters;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Letters by mail, with the comment as it stands and the way to the ticket. */
final class MailedLetters implements Letters {

    private static final Logger LOG = LoggerFactory.getLogger(MailedLetters.class);

    private final Mailbox mailbox;
    private final URI browse;

    /** @param browse base address that people open */
    MailedLetters(Mailbox mailbox, URI browse) {
        this.mailbox = mailbox;
        this.browse = browse;
    }

    @Override
    public void send(Person person, TicketKey key, String comment) {
        if (person.email() == null) {
            LOG.warn("{}: somebody is asked and has no mail address that the tracker shows us", key);
            return;
        }
        try {
            mailbox.send(person.email(), key + ": you are asked", browse + "/browse/" + key + "\n\n" + comment + "\n");
        } catch (Mailbox.MailFailed e) {
            LOG.warn("{}: {}", key, e.getMessage());
        }
    }
}
