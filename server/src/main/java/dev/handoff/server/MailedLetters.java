package dev.handoff.server;

import dev.handoff.server.advice.Letter;
import dev.handoff.server.notify.Mailbox;
import dev.handoff.server.ticket.Accounts;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.TicketKey;
import dev.handoff.server.ticket.TrackerException;
import dev.handoff.server.watch.Letters;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Letters by mail, with the way to the ticket. */
final class MailedLetters implements Letters {

    private static final Logger LOG = LoggerFactory.getLogger(MailedLetters.class);

    private final Mailbox mailbox;
    private final URI browse;
    private final Accounts accounts;

    /**
     * @param browse base address that people open
     * @param accounts where the address is asked for of those whom a ticket does not name
     */
    MailedLetters(Mailbox mailbox, URI browse, Accounts accounts) {
        this.mailbox = mailbox;
        this.browse = browse;
        this.accounts = accounts;
    }

    @Override
    public void send(Person person, TicketKey key, Letter letter) {
        String address = address(person);
        if (address == null) {
            LOG.warn("{}: somebody is asked and has no mail address that the tracker shows us", key);
            return;
        }
        try {
            mailbox.send(address, letter.subject(), letter.text() + "\n\n" + browse + "/browse/" + key + "\n");
        } catch (Mailbox.MailFailed e) {
            LOG.warn("{}: {}", key, e.getMessage());
        }
    }

    private @Nullable String address(Person person) {
        if (person.email() != null) {
            return person.email();
        }
        try {
            Person asked = person.id().isBlank() ? null : accounts.byId(person.id());
            return asked == null ? null : asked.email();
        } catch (TrackerException e) {
            LOG.warn("The mail address of somebody who is asked cannot be found out: {}", e.getMessage());
            return null;
        }
    }
}
