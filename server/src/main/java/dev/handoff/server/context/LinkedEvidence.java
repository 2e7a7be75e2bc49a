package dev.handoff.server.context;

import dev.handoff.server.text.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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
        List<CitedLink> links = urls(answer)
                .filter(LinkedEvidence::isOfTheWeb)
                .distinct()
                .limit(MOST)
                .map(url -> new CitedLink(url, known.of(url)))
                .toList();
        return links.isEmpty() ? answer : judged(answer.citing(links), links);
    }

    /** The receiver is left with nothing only where the evidence is what cannot be opened, all of it. */
    private Answer judged(Answer answer, List<CitedLink> links) {
        List<CitedLink> shut =
                links.stream().filter(link -> link.verdict().turnsAway()).toList();
        if (shut.isEmpty()) {
            return answer;
        }
        String told = told(shut);
        boolean gap = known.unreachableIsGap() && answer.item() == Item.EVIDENCE && shut.size() == links.size();
        return gap
                ? answer.as(AnswerState.HOLLOW, "the receiver may be unable to open it: " + told)
                : answer.as(answer.state(), answer.why() + "; " + told);
    }

    private static String told(List<CitedLink> shut) {
        List<String> told = new ArrayList<>();
        shut.stream()
                .limit(2)
                .map(link -> link.shown() + " " + link.verdict().told())
                .forEach(told::add);
        if (shut.size() > 2) {
            told.add("and " + (shut.size() - 2) + " more");
        }
        return String.join(", ", told);
    }

    private static boolean isOfTheWeb(String url) {
        return url.regionMatches(true, 0, "http://", 0, 7) || url.regionMatches(true, 0, "https://", 0, 8);
    }

    private Stream<String> urls(Answer answer) {
        if (answer.state() == AnswerState.PRESENT) {
            return links(answer, answer.where(), reading).map(Link::url);
        }
        if (answer.state() == AnswerState.INHERITED && parent != null) {
            String prefix = "parent " + parent.ticket().key() + ", ";
            return links(answer, answer.where().substring(prefix.length()), parent)
                    .map(Link::url);
        }
        return Stream.of();
    }

    private static Stream<Link> links(Answer answer, String where, Reading in) {
        Stream<Link> labelled = in.fields(answer.item()).stream()
                .filter(field -> field.where().equals(where))
                .flatMap(field -> field.links().stream());
        Stream<Link> inProse = in.body().stream()
                .filter(line -> !line.links().isEmpty())
                .filter(line -> line.where().equals(where) && holds(line, answer.evidence()))
                .flatMap(line -> line.links().stream());
        return Stream.concat(labelled, inProse);
    }

    private static boolean holds(Line line, String evidence) {
        String quoted = evidence.endsWith("…") ? evidence.substring(0, evidence.length() - 1) : evidence;
        return !quoted.isBlank() && line.text().replace('\n', ' ').contains(quoted);
    }
}
