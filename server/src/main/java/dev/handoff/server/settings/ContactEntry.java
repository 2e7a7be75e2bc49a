package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.handoff.Contacts.Contact;
import dev.handoff.server.handoff.Who;
import java.util.Collection;

/** Somebody to ask: an entry of {@code handoff.owners} or {@code handoff.deputies}. */
final class ContactEntry {

    @JsonProperty
    private String user = "";

    @JsonProperty
    private String name = "";

    @JsonProperty
    private String site = "";

    @JsonProperty("for")
    private String of = "";

    Contact contact(String key, Collection<String> sites) {
        return new Contact(new Who(filled(key + ".user", user), name.isBlank() ? user : name), known(key, sites));
    }

    String standsInFor(String key) {
        return filled(key + ".for", of);
    }

    private String known(String key, Collection<String> sites) {
        return Values.oneOf(key + ".site", site, sites);
    }

    static String filled(String key, String user) {
        if (user.isBlank()) {
            throw new SettingsException(
                    key, "is empty; give the account id (Cloud) or the user key (Data Center) of a person");
        }
        return user;
    }
}
