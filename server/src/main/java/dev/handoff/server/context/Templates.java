package dev.handoff.server.context;

import dev.handoff.server.text.Token;
import dev.handoff.server.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The prompts of a firm's own ticket templates, as configured. Case, diacritics, punctuation and white space do not count. */
public final class Templates {

    public static final Templates NONE = new Templates(List.of());

    /** A shorter prompt opens many an honest sentence. */
    private static final int OPENS = 3;

    private static final Pattern PUNCTUATION = Pattern.compile("^[\\s\\p{Punct}–—…]+");

    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();

    private Templates(Collection<String> prompts) {
        prompts.stream()
                .flatMap(String::lines)
                .map(line -> words(Words.of(line)))
                .filter(words -> !words.isEmpty())
                .sorted(Comparator.<List<String>>comparingInt(List::size).reversed())
                .forEach(words -> byFirstWord
                        .computeIfAbsent(words.get(0), first -> new ArrayList<>())
                        .add(words));
    }

    /** @param prompts each a line, or a block of lines */
    public static Templates of(Collection<String> prompts) {
        return new Templates(prompts);
    }

    boolean isEmpty() {
        return byFirstWord.isEmpty();
    }

    /** What a person added to a prompt on its own line; blank when nothing, and the whole line when it opens with no prompt. */
    String added(String line) {
        if (byFirstWord.isEmpty()) {
            return line;
        }
        Words words = Words.of(line);
        List<String> said = words(words);
        if (said.isEmpty()) {
            return line;
        }
        for (List<String> prompt : byFirstWord.getOrDefault(said.get(0), List.of())) {
            boolean whole = said.size() == prompt.size();
            if ((whole || (prompt.size() >= OPENS && said.size() > prompt.size()))
                    && said.subList(0, prompt.size()).equals(prompt)) {
                String rest = line.substring(words.get(prompt.size() - 1).end());
                return PUNCTUATION.matcher(rest).replaceFirst("");
            }
        }
        return line;
    }

    private static List<String> words(Words words) {
        return words.tokens().stream()
                .map(Token::terms)
                .map(terms -> terms.folded())
                .toList();
    }
}
