package dev.handoff.server.api;

import dev.handoff.server.handoff.Reasons;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The language in which a caller wants to be spoken to: the first of {@code Accept-Language} that we speak, else English. */
record Spoken(String language, Reasons reasons) {

    private static final Map<String, Reasons> REASONS = Map.of("en", Reasons.in("en"), "pl", Reasons.in("pl"));

    static Spoken to(HttpHeaders headers) {
        String language = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(REASONS::containsKey)
                .findFirst()
                .orElse("en");
        return in(language);
    }

    /** @param language {@code en} or {@code pl} */
    static Spoken in(String language) {
        return new Spoken(language, Objects.requireNonNull(REASONS.get(language)));
    }

    Timeline timeline() {
        return new Timeline(reasons);
    }
}
