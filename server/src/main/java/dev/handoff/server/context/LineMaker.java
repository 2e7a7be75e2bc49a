package dev.handoff.server.context;

import dev.handoff.server.text.Link;
import dev.handoff.server.text.Tick;
import dev.handoff.server.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the lines of one text; remembers whether it is inside a scenario. */
final class LineMaker {

    private static final Pattern SPACE = Pattern.compile("[ \\t]+");

    /** Nobody writes such a line; what stands beyond it is not read. */
    private static final int LONGEST = 8_000;

    private final Lexicon lexicon;
    private final Gherkin gherkin;
    private boolean scenario;

    LineMaker(Lexicon lexicon, Gherkin gherkin) {
        this.lexicon = lexicon;
        this.gherkin = gherkin;
    }

    /** @return null when there is nothing in it */
    @Nullable
    Line line(String raw, List<Link> links, Tick box, Line.Kind kind, String where, Set<Item> items) {
        String whole = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        String text = kind == Line.Kind.CODE ? whole : squeezed(whole).strip();
        if (text.isEmpty() && links.isEmpty()) {
            return null;
        }
        scenario = gherkin.isStep(text) && (scenario || gherkin.starts(text));
        Line.Kind made = scenario && kind != Line.Kind.CODE ? Line.Kind.GHERKIN : kind;
        return new Line(where, made, lexicon.scan(Words.of(text)), links, box, items);
    }

    private static String squeezed(String text) {
        boolean wide = text.indexOf('\t') >= 0 || text.contains("  ");
        return wide ? SPACE.matcher(text).replaceAll(" ") : text;
    }

    Line step(String text, String where, Set<Item> items) {
        return new Line(where, Line.Kind.GHERKIN, lexicon.scan(Words.of(text)), List.of(), Tick.NONE, items);
    }
}
