package dev.handoff.server.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.handoff.server.notify.MailSettings;
import dev.handoff.server.notify.MailSettings.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code mail}: how those who run Handoff hear of trouble. */
public final class MailSection {

    @JsonProperty
    private @Nullable String host;

    @JsonProperty
    private int port = 587;

    @JsonProperty
    private String security = "starttls";

    @JsonProperty
    private @Nullable String user;

    @JsonProperty
    private @Nullable String password;

    @JsonProperty
    private String from = "handoff@localhost";

    @JsonProperty
    private List<String> to = List.of();

    /** Null where no mail is to be sent. */
    public @Nullable MailSettings settings() {
        if (host == null || host.isBlank()) {
            return null;
        }
        List<String> valid = Arrays.stream(Security.values())
                .map(it -> it.name().toLowerCase(Locale.ROOT))
                .toList();
        String chosen = Values.oneOf("mail.security", security, valid).toUpperCase(Locale.ROOT);
        if (to.isEmpty()) {
            throw new SettingsException("mail.to", "is empty; name who runs Handoff, or leave out mail.host");
        }
        return new MailSettings(host, port, Security.valueOf(chosen), user, password, from, to);
    }
}
