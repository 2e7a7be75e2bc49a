package dev.handoff.server.context;

import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A ticket and the one above it as read, and what tells their own words from others'.
 *
 * @param whole the ticket as it stands
 * @param above the ticket above as it stands; null where there is none
 */
record Pages(Reading whole, @Nullable Reading above, TemplateText template, Copies copies) {

    /** Tells whether anything that is judged has changed. */
    static String text(Reading whole, @Nullable Reading above) {
        StringBuilder all = new StringBuilder();
        add(whole, all);
        if (above != null) {
            add(above, all);
        }
        return Long.toHexString(Hashes.line(all.toString()));
    }

    private static void add(Reading reading, StringBuilder all) {
        for (Line line : reading.lines()) {
            all.append(Long.toHexString(Hashes.line(line.words()))).append(' ');
        }
    }

    String text() {
        return text(whole, above);
    }

    /** The ticket without the prompts of a template. */
    Reading unprompted() {
        return template.withoutPrompts(whole);
    }

    @Nullable
    Reading unpromptedAbove() {
        return above == null ? null : template.withoutPrompts(above);
    }

    /** Hashes of the lines that stand on many tickets. */
    Hashes repeated() {
        LongStream higher = above == null ? LongStream.of() : template.repeated(above);
        return Hashes.of(LongStream.concat(template.repeated(whole), higher));
    }
}
