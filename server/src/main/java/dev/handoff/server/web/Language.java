package dev.handoff.server.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A language that the pages speak. */
enum Language {
    EN("en", "English", Locale.UK),
    PL("pl", "Polski", Locale.forLanguageTag("pl-PL"));

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    static Optional<Language> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /**
     * @param chosen by the switch on the pages; null where nobody has used it
     * @param accepted what the browser asks for, the best first
     */
    static Language choose(@Nullable String chosen, List<Locale> accepted) {
        return of(chosen)
                .orElseGet(() -> accepted.stream()
                        .flatMap(locale -> of(locale.getLanguage()).stream())
                        .findFirst()
                        .orElse(EN));
    }

    String code() {
        return code;
    }

    String ownName() {
        return ownName;
    }

    Locale locale() {
        return locale;
    }

    Language other() {
        return this == EN ? PL : EN;
    }
}
