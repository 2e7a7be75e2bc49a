package dev.handoff.ide;

import java.text.MessageFormat;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words that people read, in English or Polish; from {@code texts_en.properties} and {@code texts_pl.properties}. */
public final class Texts {

    /** The languages there are. */
    public static final List<String> LANGUAGES = List.of("en", "pl");

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                "dev.handoff.ide.texts",
                locale,
                Texts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    /** @param language {@code en} or {@code pl}; English for any other */
    public static Texts in(String language) {
        return new Texts(Locale.forLanguageTag(LANGUAGES.contains(language) ? language : "en"));
    }

    public Locale locale() {
        return locale;
    }

    /** {@code en} or {@code pl}. */
    public String language() {
        return locale.getLanguage();
    }

    /**
     * @param key of the text
     * @param values as {@link MessageFormat} takes them
     * @throws MissingResourceException when there is no such text
     */
    public String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** For words that a newer service may know and this client does not. */
    String orElse(String key, String other) {
        return bundle.containsKey(key) ? say(key) : other;
    }

    /** With the plural form that the number takes: one, few (Polish 2 to 4, 22 to 24, ...) or many. */
    public String count(String key, long number, Object... more) {
        Object[] values = new Object[more.length + 1];
        values[0] = number;
        System.arraycopy(more, 0, values, 1, more.length);
        return say(key + "." + form(number), values);
    }

    private String form(long number) {
        if (number == 1) {
            return "one";
        }
        boolean few = language().equals("pl")
                && number % 10 >= 2
                && number % 10 <= 4
                && (number % 100 < 12 || number % 100 > 14);
        return few ? "few" : "many";
    }

    /** A length of time as people say it, to the minute below an hour, above it to five minutes or the hour. */
    public String length(Duration time) {
        long minutes = Math.max(1, time.toMinutes());
        if (minutes < 60) {
            return say("length.minutes", minutes);
        }
        return minutes % 60 == 0 || minutes >= 600
                ? say("length.hours", Math.round(minutes / 60.0))
                : say("length.both", minutes / 60, minutes % 60);
    }
}
