package dev.handoff.server.context;

import dev.handoff.server.text.Link;
import dev.handoff.server.text.Sightings;
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

    private static final int LONGEST_PROMPT = 60;
    private static final int LONGEST_HEAD = 80;
    private static final Pattern FIGURE = Pattern.compile("\\d");

    /** What stands at the head of a pasted mail. */
    private static final Pattern MAIL_HEAD =
            Pattern.compile("^[*>\\s]*(?:(?:From|To|Cc|Bcc|Od|Do|DW)[*]*: .*@|(?:Sent|Date|Wysłano|Data)[*]*:"
                    + " .*\\d{1,2}[:.]\\d\\d|X-[A-Za-z-]+: |On .{6,60} wrote:$|W dniu .{4,60} napisał)");

    private final Lexicon lexicon;
    private final Prompts prompts;
    private final int boilerplate;
    private final Gherkin gherkin;
    private boolean scenario;

    LineMaker(Lexicon lexicon, Gherkin gherkin, Prompts prompts) {
        this.lexicon = lexicon;
        this.gherkin = gherkin;
        this.prompts = prompts;
        boilerplate = lexicon.number(Concept.BOILERPLATE);
    }

    /** @return null when there is nothing in it */
    @Nullable
    Line line(String raw, List<Link> links, Tick box, Line.Kind kind, String where, Set<Item> items) {
        String whole = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        String text = kind == Line.Kind.CODE ? whole : squeezed(whole).strip();
        if (text.isEmpty() && links.isEmpty()) {
            return null;
        }
        if (isPrompt(text, items)) {
            return null;
        }
        scenario = gherkin.isStep(text) && (scenario || gherkin.starts(text));
        Line.Kind made = scenario && kind != Line.Kind.CODE ? Line.Kind.GHERKIN : kind;
        Sightings seen = lexicon.scan(Words.of(text));
        return seen.has(boilerplate) || (kind == Line.Kind.PROSE && isMailHead(text))
                ? null
                : new Line(where, made, seen, links, box, items);
    }

    private static boolean isMailHead(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < LONGEST_HEAD && MAIL_HEAD.matcher(text).find();
    }

    /** "(Describe the customers)" below a label, where an answer was to be written over it. */
    private boolean isPrompt(String text, Set<Item> items) {
        boolean aside =
                !items.isEmpty() && text.startsWith("(") && text.endsWith(")") && text.length() < LONGEST_PROMPT;
        return aside
                && !FIGURE.matcher(text).find()
                && prompts.is(text.substring(1).strip());
    }

    private static String squeezed(String text) {
        boolean wide = text.indexOf('\t') >= 0 || text.contains("  ");
        return wide ? SPACE.matcher(text).replaceAll(" ") : text;
    }

    Line step(String text, String where, Set<Item> items) {
        return new Line(where, Line.Kind.GHERKIN, lexicon.scan(Words.of(text)), List.of(), Tick.NONE, items);
    }
}
