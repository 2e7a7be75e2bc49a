package dev.handoff.server.web;

import dev.handoff.server.access.Scope;
import freemarker.template.TemplateMethodModelEx;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands around every page: its title, the ways to the other pages, the language, who has signed in. */
public final class Frame {

    static final String HTML = MediaType.TEXT_HTML + ";charset=utf-8";

    private final Printer printer = new Printer();
    private final Places places;
    private final boolean publicMode;
    private final String version;

    /** @param version of the service; null when it runs from its classes */
    public Frame(Places places, boolean publicMode, @Nullable String version) {
        this.places = places;
        this.publicMode = publicMode;
        this.version = Objects.requireNonNullElse(version, "");
    }

    /** A way to another page. */
    public record Way(String address, String label, boolean here) {}

    /** @param section of the ways to other pages, for example {@code gaps}; blank for none of them */
    Response show(Visit visit, String template, String section, String title, Map<String, Object> model) {
        return show(200, visit, template, section, title, model);
    }

    Response show(int status, Visit visit, String template, String section, String title, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("title", title);
        all.put("ways", ways(visit, section));
        return Response.status(status)
                .type(HTML)
                .entity(bare(visit, template, all))
                .build();
    }

    /** Without the ways to other pages. */
    String bare(Visit visit, String template, Map<String, Object> model) {
        Map<String, Object> all = new HashMap<>(model);
        all.put("t", new Say(visit.texts()));
        all.put("visit", new Seen(visit));
        all.put("when", moments(visit));
        all.put("version", version);
        all.put("publicMode", publicMode);
        return printer.print(template, all);
    }

    Moments moments(Visit visit) {
        return places.moments(visit.language());
    }

    private List<Way> ways(Visit visit, String section) {
        List<Way> ways = new ArrayList<>();
        boolean reads = publicMode || visit.may(Scope.READ);
        if (reads) {
            ways.add(way(visit, "reports", section));
            ways.add(way(visit, "gaps", section));
            ways.add(way(visit, "library", section));
            ways.add(way(visit, "try", section));
        }
        if (visit.may(Scope.ADMIN)) {
            ways.add(way(visit, "operations", section));
        }
        return ways;
    }

    private static Way way(Visit visit, String name, String section) {
        return new Way("/" + name, visit.texts().say("way." + name), name.equals(section));
    }

    /** The words, for templates: {@code t("key", value, …)}. */
    public record Say(Texts texts) implements TemplateMethodModelEx {

        /** FreeMarker's own interface has no type for what stands in the list. */
        @Override
        @SuppressWarnings("rawtypes")
        public Object exec(List arguments) {
            Object[] given = arguments.toArray();
            Object[] values = Arrays.copyOfRange(given, 1, given.length);
            return texts.say(String.valueOf(given[0]), values);
        }
    }

    /** Who asks, for templates. */
    public static final class Seen {

        private final Visit visit;

        Seen(Visit visit) {
            this.visit = visit;
        }

        public String language() {
            return visit.language().code();
        }

        public String otherLanguage() {
            return visit.language().other().code();
        }

        public String otherLanguageName() {
            return visit.language().other().ownName();
        }

        public String address() {
            return visit.address();
        }

        public String formToken() {
            return visit.formToken();
        }

        public boolean signedIn() {
            return visit.isSignedIn();
        }

        public String name() {
            return visit.caller() == null ? "" : visit.caller().name();
        }
    }
}
