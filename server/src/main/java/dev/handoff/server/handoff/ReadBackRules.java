package dev.handoff.server.handoff;

import dev.handoff.server.handoff.Event.Flaw;
import dev.handoff.server.text.Block;
import dev.handoff.server.text.Documents;
import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import dev.handoff.server.ticket.Body;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a restatement shows that somebody understood: long enough, and in words of their own.
 *
 * @param leastWords fewer words are no read-back
 * @param mostCopied share of its three-word runs that may stand on the ticket word for word, 0 to 1
 */
public record ReadBackRules(int leastWords, double mostCopied) {

    private static final int RUN = 3;

    public static ReadBackRules usual() {
        return new ReadBackRules(12, 0.6);
    }

    /** @return null when the sender may confirm it */
    @Nullable
    Flaw flaw(String text, Ticket ticket, Person reader) {
        Words words = Words.of(text);
        if (words.size() < leastWords) {
            return Flaw.SHORT;
        }
        return copied(words, ticket, reader) > mostCopied ? Flaw.COPIED : null;
    }

    private static double copied(Words words, Ticket ticket, Person reader) {
        Set<String> theirs = new HashSet<>();
        texts(ticket, reader).forEach(text -> theirs.addAll(runs(Words.of(text))));
        Set<String> own = runs(words);
        long known = own.stream().filter(theirs::contains).count();
        return own.isEmpty() ? 0 : (double) known / own.size();
    }

    /** Everything that others wrote on the ticket and above it. */
    private static Stream<String> texts(Ticket ticket, Person reader) {
        Stream<String> own = Stream.of(
                        Stream.of(ticket.summary(), plain(ticket.description())),
                        ticket.fields().values().stream().map(ReadBackRules::plain),
                        ticket.comments().stream()
                                .filter(comment -> !reader.same(comment.author()))
                                .map(Comment::body)
                                .map(ReadBackRules::plain))
                .flatMap(texts -> texts);
        return ticket.parent() == null ? own : Stream.concat(own, texts(ticket.parent(), reader));
    }

    private static String plain(Body body) {
        return Documents.read(body).sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.heading()), section.blocks().stream().map(Block::text)))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> runs(Words words) {
        List<Token> tokens = words.tokens();
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + RUN <= tokens.size(); i++) {
            runs.add(tokens.subList(i, i + RUN).stream()
                    .map(token -> token.terms().folded())
                    .collect(Collectors.joining(" ")));
        }
        return runs;
    }
}
