package dev.handoff.server.context;

import dev.handoff.server.library.Findings;
import dev.handoff.server.library.Library;
import dev.handoff.server.library.Match;
import dev.handoff.server.text.Phrases.Hit;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import dev.handoff.server.ticket.Ticket;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what kind of work a ticket is from what it says; the issue type alone settles nothing. */
final class KindOfWork {

    private static final int MOST = 6;
    private static final int SUBJECT = 100;
    private static final int MENTIONED = 80;
    private static final int SEEN = 2;
    private static final int SOME_LABELS = 4;
    private static final int MOST_LABELS = 8;
    private static final int SIGNED = 4;
    private static final int MUCH = 6;
    private static final int MOST_OWN = 10;

    /** What one sign weighs beside the log-odds of all words together, and how many may weigh. */
    private static final double SIGN = 0.05;

    /** What it weighs that a ticket says itself that no customer notices. */
    private static final double OUTRIGHT = 2;

    private static final int SURE = 6;
    private static final double DUTY = 0.13;

    private static final int MOST_SAID = 8;

    private final KindLeaning leaning = new KindLeaning();
    private final Vocabulary vocabulary;
    private final Library library;
    private final IssueTypes types;
    private final Pattern choreWish;

    KindOfWork(Vocabulary vocabulary, Library library) {
        this.vocabulary = vocabulary;
        this.library = library;
        Cues cues = vocabulary.lexicon().cues();
        types = new IssueTypes(cues);
        choreWish = Pattern.compile("^(?:[\\p{L}\\d_]+ ){0,2}" + cues.any(Cue.CHORE_WISH) + " (?:"
                + cues.any(Cue.CHORE_LINK) + " )?" + cues.any(Cue.CHORE_DEED) + "(?![\\p{L}\\d_])");
    }

    /** @param ours is it the firm's own ticket, and not one out of a public tracker? */
    WorkKind judge(Reading reading, Findings findings, boolean ours) {
        Ticket ticket = reading.ticket();
        int own = own(reading);
        int customers = customers(reading, findings, own) + (ours ? plain(reading, own) : 0);
        boolean wished = isAlone(reading) && !internal(ticket) && !isChoreStory(reading);
        customers = wished && isBare(reading) ? Math.max(customers, own + SEEN) : customers;
        if (isSpike(reading)) {
            return internal(ticket) && !types.isSpike(ticket) ? WorkKind.CHORE : WorkKind.SPIKE;
        }
        if (!ours && ((wished && (own <= MUCH || isBare(reading))) || bound(findings, own))) {
            return types.isDefect(ticket) ? WorkKind.BUG : WorkKind.STORY;
        }
        double outright = says(reading, Concept.INTERNAL_ONLY) ? OUTRIGHT : 0;
        if (leaning.customers(reading) + SIGN * balance(customers, own) + duty(findings) - outright < 0) {
            return WorkKind.CHORE;
        }
        return types.isDefect(ticket) ? WorkKind.BUG : WorkKind.STORY;
    }

    /** By how much the signs of customers outweigh those of own work; below zero when they do not. */
    private static int balance(int customers, int own) {
        int over = Math.min(customers - own - 1, customers - 2);
        return Math.max(-MOST_SAID, Math.min(MOST_SAID, over < 0 ? over : over + 1));
    }

    private boolean isSpike(Reading reading) {
        Hit<Integer> first = vocabulary.in(reading.summary(), 0, Concept.SPIKE_WORD);
        return types.isSpike(reading.ticket())
                || (first != null && first.from() == 0)
                || reading.body().stream()
                        .filter(Statements::isRunning)
                        .limit(1)
                        .anyMatch(this::opensSpike);
    }

    /** "Spike, three days.": the description says at once what it is. */
    private boolean opensSpike(Line line) {
        return vocabulary.hits(line, Concept.SPIKE_WORD).stream()
                .anyMatch(hit -> hit.from() == 0
                        && line.words()
                                .raw(0, hit.to())
                                .toLowerCase(Locale.ROOT)
                                .startsWith("spike"));
    }

    /** Signs that it is the team's own work. */
    private int own(Reading reading) {
        int score = 4 * vocabulary.count(reading.summary(), Concept.TECHNICAL);
        score += Math.min(MOST, distinct(reading, Concept.TECHNICAL));
        Hit<Integer> verb = vocabulary.in(reading.summary(), 0, Concept.CHORE_VERB);
        score += verb != null && verb.from() <= 1 && score > 0 ? 4 : 0;
        score += internal(reading.ticket()) ? 8 : 0;
        score += says(reading, Concept.INTERNAL_ONLY) ? 12 : 0;
        return score + Math.min(3, identifiers(reading));
    }

    private boolean says(Reading reading, Concept concept) {
        for (Line line : reading.body()) {
            if (vocabulary.has(line, concept)) {
                return true;
            }
        }
        return false;
    }

    /** Names out of programs, as bug reports about code are full of. */
    private static int identifiers(Reading reading) {
        int count = 0;
        for (Line line : reading.body()) {
            for (Token token : line.words().tokens()) {
                count += token.shape() == Token.Shape.CODE ? 1 : 0;
            }
        }
        return count;
    }

    /** Signs that customers would notice; words that engineers use too do not count alone. */
    private int customers(Reading reading, Findings findings, int own) {
        int score = 2 * vocabulary.count(reading.summary(), Concept.BUSINESS);
        score += Math.min(MOST, distinct(reading, Concept.BUSINESS));
        score += 4 * Math.min(2, findings.behaviours().size());
        score += matches(findings);
        score += known(reading.ticket()) ? 4 : 0;
        score += stories(reading);
        score += findings.sureDomains().contains("insurance") ? 2 : 0;
        score += following(labelled(reading));
        score += reading.partners().isEmpty() ? 0 : 3;
        score += own <= 1 && hurts(reading) ? 3 : 0;
        int ambiguous = vocabulary.count(reading.summary(), Concept.AMBIGUOUS)
                + Math.min(3, distinct(reading, Concept.AMBIGUOUS)) / 2;
        return score == 0 ? 0 : score + ambiguous;
    }

    /** A duty that binds everybody says more than one that may be a play on words. */
    private static int matches(Findings findings) {
        return findings.matches().stream()
                .filter(Match::fromWords)
                .limit(3)
                .mapToInt(KindOfWork::weight)
                .sum();
    }

    /** What a duty that binds everybody says beside all other signs. */
    private static double duty(Findings findings) {
        int most = findings.matches().stream()
                .filter(Match::fromWords)
                .mapToInt(KindOfWork::weight)
                .max()
                .orElse(0);
        return most >= SURE ? DUTY * most : 0;
    }

    /** Does it name a rule, or tell in other words than those of programming what a rule is about? */
    private static boolean bound(Findings findings, int own) {
        return !findings.cited().isEmpty()
                || (own <= MOST_OWN
                        && findings.matches().stream().anyMatch(match -> match.fromWords() && weight(match) >= SURE));
    }

    private static int weight(Match match) {
        if (!match.source().domain().isEmpty() || match.weight() < MENTIONED) {
            return 2;
        }
        return match.weight() >= SUBJECT ? 2 * SURE : SURE;
    }

    /** A ticket that follows the checklist is meant for customers. */
    private static int following(int labelled) {
        return labelled >= MOST_LABELS ? 3 * SIGNED : labelled >= SOME_LABELS ? SIGNED : 0;
    }

    /** How many items are announced by a label. */
    private static int labelled(Reading reading) {
        Set<Item> items = EnumSet.noneOf(Item.class);
        reading.fields().forEach(field -> items.addAll(field.items()));
        return items.size();
    }

    /** Is the ticket a user story under some title, and nothing else? In a public tracker nobody can tell more of it. */
    private static boolean isAlone(Reading reading) {
        return !reading.stories().isEmpty()
                && reading.besideStories().stream().allMatch(line -> line.kind() == Line.Kind.SUMMARY);
    }

    /** Is it one user story without any other title? */
    private static boolean isBare(Reading reading) {
        String summary = reading.summary().text();
        return isAlone(reading) && reading.stories().stream().anyMatch(story -> story.isBegunBy(summary));
    }

    private int stories(Reading reading) {
        int weight = isBare(reading) ? 12 : isOfTheTeam(reading) ? 3 : 8;
        return reading.stories().isEmpty() ? 0 : weight;
    }

    private boolean isOfTheTeam(Reading reading) {
        return reading.stories().stream()
                .anyMatch(story ->
                        vocabulary.lexicon().scan(Words.of(story.role())).has(vocabulary.number(Concept.TEAM_ROLE)));
    }

    /** "As a developer I want to upgrade ...": the team's own work in the clothes of a story. */
    private boolean isChoreStory(Reading reading) {
        return isOfTheTeam(reading)
                && reading.stories().stream()
                        .anyMatch(story -> choreWish.matcher(story.want()).find());
    }

    /** People, and what happens to them, in one sentence. */
    private boolean hurts(Reading reading) {
        return reading.besideStories().stream()
                .filter(Line::isProse)
                .anyMatch(line -> vocabulary.lexicon().patterns(Item.HARM.name()).stream()
                        .anyMatch(pattern -> pattern.find(line.seen()) != null));
    }

    /** Work of the firm without one word of the trade of programming is work that somebody outside will see. */
    private int plain(Reading reading, int own) {
        int seen = own <= SEEN && isSeen(reading) ? 3 : 0;
        return own <= 1 ? Math.max(seen, SEEN) : seen;
    }

    /** Two different things that people see, or one of them and the people themselves. */
    private boolean isSeen(Reading reading) {
        int people = distinct(reading, Concept.PERSON) + distinct(reading, Concept.PERSON_GENERIC);
        return distinct(reading, Concept.VISIBLE) + Math.min(1, people) >= SEEN;
    }

    private int distinct(Reading reading, Concept concept) {
        Set<String> words = new HashSet<>();
        for (Line line : reading.body()) {
            if (!line.isProse() && concept != Concept.TECHNICAL) {
                continue;
            }
            for (Hit<Integer> hit : vocabulary.hits(line, concept)) {
                words.add(line.words().get(hit.from()).terms().english());
            }
        }
        return words.size();
    }

    private boolean internal(Ticket ticket) {
        return ticket.components().stream().map(library::defaults).anyMatch(ids -> ids != null && ids.isEmpty())
                || ticket.labels().stream().map(library::defaults).anyMatch(ids -> ids != null && ids.isEmpty());
    }

    private boolean known(Ticket ticket) {
        return ticket.components().stream().anyMatch(library::reachesCustomers);
    }

    static List<String> places(Ticket ticket) {
        List<String> all = new java.util.ArrayList<>(ticket.components());
        all.addAll(ticket.labels());
        return all;
    }
}
