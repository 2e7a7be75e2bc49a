package dev.handoff.server.links;

import dev.handoff.server.library.Problems;
import dev.handoff.server.library.YamlEntry;
import dev.handoff.server.library.YamlValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;

/** Tells by its address that a page is there to ask who we are; the patterns are data. */
final class LoginPages {

    private static final Set<String> KEYS = Set.of("hosts", "labels", "paths", "parameters");

    private final List<String> hosts;
    private final List<String> labels;
    private final List<String> paths;
    private final List<String> parameters;

    private LoginPages(YamlEntry patterns, List<String> moreHosts) {
        hosts = new ArrayList<>(folded(patterns.texts("hosts")));
        hosts.addAll(folded(moreHosts));
        labels = folded(patterns.texts("labels"));
        paths = folded(patterns.texts("paths"));
        parameters = folded(patterns.texts("parameters"));
    }

    /** The shipped patterns, and the hosts where a firm signs in. */
    static LoginPages shipped(List<String> moreHosts) {
        Problems problems = new Problems();
        YamlEntry patterns = YamlEntry.of(YamlValue.shipped(LoginPages.class, "login.yml", problems), KEYS);
        LoginPages pages = new LoginPages(patterns, moreHosts);
        problems.raise("the patterns of login pages");
        return pages;
    }

    boolean isLogin(HttpUrl url) {
        String host = url.host();
        String path = url.encodedPath().toLowerCase(Locale.ROOT).replaceAll(";[^/]*", "") + "/";
        return hosts.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known))
                || Arrays.stream(host.split("\\.")).anyMatch(labels::contains)
                || paths.stream().anyMatch(known -> path.contains("/" + known + "/"))
                || parameters.stream().anyMatch(known -> carries(url, known));
    }

    /** @param pattern a name, or name and value */
    private static boolean carries(HttpUrl url, String pattern) {
        String[] wanted = pattern.split("=", 2);
        return url.queryParameterNames().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).equals(wanted[0]))
                .anyMatch(name -> wanted.length == 1 || wanted[1].equalsIgnoreCase(url.queryParameter(name)));
    }

    private static List<String> folded(List<String> texts) {
        return texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }
}
