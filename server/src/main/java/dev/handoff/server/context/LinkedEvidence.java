package dev.handoff.server.context;

import dev.handoff.server.text.Link;
import dev.handoff.server.why.Why;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds to each answer the links that stand where it was found, and what is known of them. */
final class LinkedEvidence {

    private static final int MOST = 20;

    private final LinkStates known;
    private final Reading reading;
    private final @Nullable Reading parent;

    LinkedEvidence(LinkStates known, Reading reading, @Nullable Reading parent) {
        this.known = known;
        this.reading = reading;
        this.parent = parent;
    }

    Answer weigh(Answer answer) {
        Set<String> urls = urls(answer);
        if (urls.isEmpty()) {
            return answer;
        }
        List<CitedLink> links = urls.stream()
                .limit(MOST)
                .map(url -> new CitedLink(url, known.of(url)))
                .toList();
        return judged(answer.citing(links), links);
    }

    /** The receiver is left with nothing only where the evidence is what cannot be opened, all of it. */
    private Answer judged(Answer answer, List<CitedLink> links) {
        List<CitedLink> shut =
                links.stream().filter(link -> link.verdict().turnsAway()).toList();
        if (shut.isEmpty()) {
            return answer;
        }
        Why told = told(shut);
        boolean gap = known.unreachableIsGap() && answer.item() == Item.EVIDENCE && shut.size() == links.size();
        return gap
                ? answer.as(AnswerState.HOLLOW, Why.of("the receiver may be unable to open it: {}", told))
                : answer.as(answer.state(), Why.of("{}; {}", answer.why(), told));
    }

    private static Why told(List<CitedLink> shut) {
        List<Why> told = new ArrayList<>();
        shut.stream()
                .limit(2)
                .map(link -> Why.of("{} {}", link.shown(), link.verdict().told()))
                .forEach(told::add);
        if (shut.size() > 2) {
            told.add(Why.of("and {} more", shut.size() - 2));
        }
        return Why.all(", ", told);
    }

    private Set<String> urls(Answer answer) {
        if (answer.state() == AnswerState.PRESENT) {
            return urls(answer, answer.where(), reading);
        }
        if (answer.state() == AnswerState.INHERITED && parent != null) {
            String prefix = "parent " + parent.ticket().key() + ", ";
            return urls(answer, answer.where().substring(prefix.length()), parent);
        }
        return Set.of();
    }

    /** Of the links under the label, and of those in the lines where the evidence stands. */
    private static Set<String> urls(Answer answer, String where, Reading in) {
        Set<String> urls = new LinkedHashSet<>();
        for (Field field : in.fields(answer.item())) {
            if (field.where().equals(where)) {
                field.lines().forEach(line -> add(line, urls));
            }
        }
        for (Line line : in.body()) {
            if (!line.links().isEmpty() && line.where().equals(where) && holds(line, answer.evidence())) {
                add(line, urls);
            }
        }
        return urls;
    }

    private static void add(Line line, Set<String> urls) {
        for (Link link : line.links()) {
            if (isOfTheWeb(link.url())) {
                urls.add(link.url());
            }
        }
    }

    private static boolean isOfTheWeb(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private static boolean holds(Line line, String evidence) {
        String quoted = evidence.endsWith("…") ? evidence.substring(0, evidence.length() - 1) : evidence;
        return !quoted.isBlank() && line.text().replace('\n', ' ').contains(quoted);
    }
}
