package dev.handoff.server.handoff;

import dev.handoff.server.context.Checklists;
import dev.handoff.server.handoff.Command.Kind;
import dev.handoff.server.handoff.Heard.Mistaken;
import dev.handoff.server.handoff.Heard.Place;
import dev.handoff.server.handoff.Heard.Understood;
import dev.handoff.server.handoff.Heard.Why;
import dev.handoff.server.text.Block;
import dev.handoff.server.text.Documents;
import dev.handoff.server.text.Section;
import dev.handoff.server.ticket.Body;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the commands out of a comment. A command opens a line, as {@code /handoff accept ...} or {@code @handoff accept ...},
 * and its text runs on until the next command. Quotations and code never speak to us, and neither does talk about us.
 */
public final class CommandReader {

    private static final Pattern OPENING = Pattern.compile(
            "^[\\s\"'`„“(\\[*•–-]*([/\\\\@])\\s?hand[-_ ]?off(?![\\p{L}\\p{N}])[\\s:,;.!_>\\])–—-]*(.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WIKI_MENTION = Pattern.compile("\\[~hand-?off]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEPARATORS = Pattern.compile("^[\\s:;,.)\\]–—-]+");
    private static final Pattern FIRST_WORD = Pattern.compile("^[\\p{L}\\p{N}/-]+");
    private static final int SHOWN = 80;

    private final CommandWords words = CommandWords.shipped();
    private final ItemNames items;

    public CommandReader(Checklists checklists) {
        items = new ItemNames(checklists);
    }

    /** One opened command with the lines that follow it. */
    private record Draft(boolean slash, StringBuilder text) {}

    /** In the order of the comment; empty when it says nothing to us. */
    public List<Heard> read(Body comment) {
        List<Heard> heard = new ArrayList<>();
        for (Draft draft : drafts(comment)) {
            Heard one = interpret(draft.slash(), clean(draft.text()), new Place(heard.size() + 1));
            if (one != null) {
                heard.add(one);
            }
        }
        return heard;
    }

    /**
     * Reads one command that came in parts, as forgivingly as a comment's.
     *
     * @param item blank where it names none
     * @param text blank where it says nothing more
     */
    public Heard read(String command, String item, String text) {
        String whole = Stream.of(command, item, text)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
        Place place = new Place(1);
        Heard heard = interpret(true, clean(whole), place);
        return heard == null ? mistaken(clean(whole), Why.UNKNOWN_COMMAND, Kind.HELP.word(), place) : heard;
    }

    /** No database takes the sign NUL, and nobody means it. */
    private static String clean(CharSequence text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\0', ' ')
                .strip();
    }

    private static List<Draft> drafts(Body comment) {
        List<Draft> drafts = new ArrayList<>();
        for (String line : lines(comment)) {
            Matcher opening = OPENING.matcher(line);
            if (opening.matches()) {
                drafts.add(new Draft(!"@".equals(opening.group(1)), new StringBuilder(opening.group(2))));
            } else if (!drafts.isEmpty()) {
                drafts.get(drafts.size() - 1).text().append('\n').append(line);
            }
        }
        return drafts;
    }

    /** What the author says in their own words, a blank line where a paragraph ends. */
    private static List<String> lines(Body comment) {
        Body body = comment instanceof Body.Text wiki
                ? new Body.Text(WIKI_MENTION.matcher(wiki.text()).replaceAll("@handoff"))
                : comment;
        List<String> lines = new ArrayList<>();
        for (Section section : Documents.read(body).sections()) {
            section.heading().lines().forEach(lines::add);
            for (Block block : section.blocks()) {
                if (!(block instanceof Block.Quote) && !(block instanceof Block.Code)) {
                    block.text().lines().filter(line -> !isQuoted(line)).forEach(lines::add);
                }
                if (block instanceof Block.Paragraph) {
                    lines.add("");
                }
            }
        }
        return lines;
    }

    private static boolean isQuoted(String line) {
        return line.stripLeading().startsWith(">");
    }

    private @Nullable Heard interpret(boolean slash, String text, Place place) {
        if (text.isEmpty()) {
            return slash ? new Understood(new Command.Help(), place) : null;
        }
        CommandWords.Opening opening = words.opening(text);
        if (opening == null) {
            return unknown(slash, text, place);
        }
        String rest = SEPARATORS.matcher(opening.rest()).replaceFirst("").strip();
        return opening.kind().namesItem()
                ? onItem(opening.kind(), text, rest, place)
                : onTicket(opening.kind(), text, rest, place);
    }

    private @Nullable Heard unknown(boolean slash, String text, Place place) {
        Matcher matcher = FIRST_WORD.matcher(text);
        String first = matcher.find() ? matcher.group() : "";
        if (first.isEmpty() || words.isTalk(first)) {
            return null;
        }
        Kind meant = words.meant(first);
        if (meant == null && !slash) {
            return null;
        }
        return mistaken(text, Why.UNKNOWN_COMMAND, meant == null ? Kind.HELP.word() : meant.word(), place);
    }

    private Heard onTicket(Kind kind, String text, String rest, Place place) {
        return switch (kind) {
            case ACCEPT -> new Understood(new Command.Accept(rest), place);
            case CONFIRM -> new Understood(new Command.Confirm(), place);
            case RECHECK -> new Understood(new Command.Recheck(), place);
            case MUTE -> new Understood(new Command.Mute(), place);
            case UNMUTE -> new Understood(new Command.Unmute(), place);
            case HELP -> new Understood(new Command.Help(), place);
            case CORRECT ->
                rest.isEmpty()
                        ? mistaken(text, Why.NO_TEXT, "correct ...", place)
                        : new Understood(new Command.Correct(rest), place);
            default -> returned(text, words.afterBecause(rest), place);
        };
    }

    private static Heard returned(String text, String reason, Place place) {
        return reason.isEmpty()
                ? mistaken(text, Why.NO_REASON, "return because ...", place)
                : new Understood(new Command.Return(reason), place);
    }

    private Heard onItem(Kind kind, String text, String rest, Place place) {
        ItemNames.Found found = items.find(rest);
        if (found == null) {
            return mistaken(text, Why.NO_ITEM, kind.word() + " HARM ...", place);
        }
        String said = SEPARATORS.matcher(found.rest()).replaceFirst("").strip();
        boolean reasoned = kind == Kind.NA || kind == Kind.WAIVE || kind == Kind.WRONG;
        String about = reasoned ? words.afterBecause(said) : said;
        if (about.isEmpty() && kind != Kind.WRONG) {
            String hint = kind.word() + " " + found.item() + (reasoned ? " because ..." : " ...");
            return mistaken(text, reasoned ? Why.NO_REASON : Why.NO_TEXT, hint, place);
        }
        return new Understood(
                switch (kind) {
                    case ASK -> new Command.Ask(found.item(), about);
                    case ANSWER -> new Command.AnswerItem(found.item(), about);
                    case NA -> new Command.NotApplicable(found.item(), about);
                    case WAIVE -> new Command.Waive(found.item(), about);
                    default -> new Command.Wrong(found.item(), about);
                },
                place);
    }

    private static Mistaken mistaken(String text, Why why, String hint, Place place) {
        String line = text.lines().findFirst().orElse("").strip();
        String shown =
                line.length() <= SHOWN ? line : line.substring(0, SHOWN - 1).strip() + "…";
        return new Mistaken(shown, why, "/handoff " + hint, place);
    }
}
