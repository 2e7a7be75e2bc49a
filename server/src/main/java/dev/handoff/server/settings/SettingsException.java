package dev.handoff.server.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** A value in {@code config.yml} that cannot be used; the message names the key, the value and the nearest valid one. */
public final class SettingsException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int FAR = 4;

    public SettingsException(String key, String problem) {
        super(key + ": " + problem);
    }

    /** @param valid what would be accepted; the nearest of them is suggested, and a short list is shown whole */
    public static SettingsException notOneOf(String key, String value, Collection<String> valid) {
        String hint = nearest(value, valid)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElse("");
        String all = valid.size() <= 8
                ? "; valid: " + String.join(", ", valid.stream().sorted().toList())
                : "";
        return new SettingsException(key, "\"" + value + "\" is not known here" + hint + all);
    }

    static Optional<String> nearest(String value, Collection<String> valid) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        String wanted = value.toLowerCase(Locale.ROOT);
        return valid.stream()
                .min(Comparator.<String>comparingInt(it -> distance.apply(wanted, it.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(it ->
                        distance.apply(wanted, it.toLowerCase(Locale.ROOT)) <= Math.max(FAR, wanted.length() / 3));
    }
}
