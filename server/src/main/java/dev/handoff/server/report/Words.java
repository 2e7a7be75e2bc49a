package dev.handoff.server.report;

import dev.handoff.server.report.history.ReportWeek;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The report's sentences, numbers and dates in one language. */
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final String language;
    private final Locale locale;
    private final Properties sentences;

    private Words(String language, Properties sentences) {
        this.language = language;
        this.locale = language.equals("pl") ? Locale.forLanguageTag("pl") : Locale.UK;
        this.sentences = sentences;
    }

    /** @param language {@code en} or {@code pl} */
    public static Words in(String language) {
        String file = "report_" + language + ".properties";
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Words.class.getResourceAsStream(file), "no texts in '" + language + "'; there are: en, pl"),
                StandardCharsets.UTF_8)) {
            Properties sentences = new Properties();
            sentences.load(reader);
            return new Words(language, sentences);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the texts " + file, e);
        }
    }

    public String language() {
        return language;
    }

    /** @param values names and values in turn, for the {@code {name}} places of the sentence */
    public String say(String key, Object... values) {
        String sentence = Objects.requireNonNull(
                sentences.getProperty(key), () -> "report_" + language + ".properties has no '" + key + "'");
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < values.length; i += 2) {
            named.put(String.valueOf(values[i]), String.valueOf(values[i + 1]));
        }
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(named.getOrDefault(place.group(1), place.group())));
    }

    /** For example {@code 41%}. */
    String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** Of percentage points, with its sign. */
    String points(double share) {
        return String.format(Locale.ROOT, "%+d", Math.round(share * 100)).replace('-', '−');
    }

    String number(double value, int digits) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value).replace('-', '−');
    }

    String hours(double hours) {
        return say("hours", "n", number(hours, Math.abs(hours) < 10 ? 1 : 0));
    }

    String money(double amount, String currency) {
        double rounded = Math.abs(amount) < 1_000 ? Math.round(amount / 10) * 10.0 : Math.round(amount / 100) * 100.0;
        return say("money", "currency", currency, "n", number(rounded, 0));
    }

    /** For example {@code 16–22 November 2026}. */
    String dates(ReportWeek week) {
        LocalDate monday = week.monday();
        LocalDate sunday = week.sunday();
        String last = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(sunday);
        String first = monday.getMonth() == sunday.getMonth()
                ? String.valueOf(monday.getDayOfMonth())
                : DateTimeFormatter.ofPattern(monday.getYear() == sunday.getYear() ? "d MMMM" : "d MMMM yyyy", locale)
                        .format(monday);
        return first + (monday.getMonth() == sunday.getMonth() ? "–" : " – ") + last;
    }

    /** For example {@code W47}; Polish counts {@code T47}. */
    String shortWeek(ReportWeek week) {
        return say("week.short", "n", week.toString().substring(6));
    }
}
