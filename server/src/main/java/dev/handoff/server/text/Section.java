package dev.handoff.server.text;

import java.util.List;

/**
 * A heading with what stands below it, up to the next heading.
 *
 * @param heading blank for the text before the first heading
 * @param level 0 before the first heading, 1-6 for headings, 7 for a bold line used as one
 */
public record Section(String heading, int level, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
