package dev.handoff.ide;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a ticket's key is found in a branch name. Each pattern is a regular expression whose group named {@code key}, or else its
 * first group, or else the whole match, is the key; the first pattern that matches decides.
 */
public final class KeyPatterns {

    /**
     * A Jira key with its project in capitals anywhere; else one in any case at the start of the name or of a part of it, so that
     * {@code feature/hom-12-excess} is {@code HOM-12}, and {@code release-2026} or {@code fix-utf-8} is no ticket.
     */
    public static final KeyPatterns DEFAULT = KeyPatterns.of(List.of(
            "(?<![A-Za-z0-9])(?<key>[A-Z][A-Z0-9_]+-[1-9][0-9]*)(?![A-Za-z0-9])",
            "(?:^|/)(?<key>[A-Za-z][A-Za-z0-9_]+-[1-9][0-9]*)(?=$|[-_/.])"));

    private static final List<String> NEVER =
            List.of("UTF", "ISO", "SHA", "RELEASE", "HOTFIX", "VERSION", "SPRINT", "RC");

    private final List<Pattern> patterns;

    private KeyPatterns(List<Pattern> patterns) {
        this.patterns = patterns;
    }

    /**
     * @param patterns regular expressions, at least one
     * @throws IllegalArgumentException naming the pattern that is none, and why
     */
    public static KeyPatterns of(List<String> patterns) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("No pattern finds the key of a ticket; give at least one, for example "
                    + "\"(?<key>[A-Z][A-Z0-9]+-[0-9]+)\".");
        }
        return new KeyPatterns(patterns.stream().map(KeyPatterns::compile).toList());
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "\"" + pattern + "\" is no regular expression: " + e.getDescription() + ". For example "
                            + "\"(?<key>[A-Z][A-Z0-9]+-[0-9]+)\" finds HOM-12.",
                    e);
        }
    }

    /** The key in capitals, for example {@code HOM-12}; empty where the branch names no ticket. */
    public Optional<String> in(String branch) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(branch);
            while (matcher.find()) {
                String key = key(matcher).toUpperCase(Locale.ROOT);
                if (!NEVER.contains(key.substring(0, Math.max(0, key.lastIndexOf('-'))))) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }

    private static String key(Matcher matcher) {
        if (matcher.pattern().pattern().contains("(?<key>")) {
            return matcher.group("key");
        }
        return matcher.groupCount() > 0 ? matcher.group(1) : matcher.group();
    }
}
