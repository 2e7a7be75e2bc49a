package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.List;

/** A document while it is being read. */
final class Draft {

    private final List<Section> sections = new ArrayList<>();
    private List<Block> blocks = new ArrayList<>();
    private String heading = "";
    private int level;

    void heading(int newLevel, String text) {
        close();
        heading = text.strip();
        level = newLevel;
    }

    void add(Block block) {
        if (!block.text().isBlank() || !block.links().isEmpty() || block instanceof Block.ListItem) {
            blocks.add(block);
        }
    }

    Document document() {
        close();
        return new Document(sections);
    }

    private void close() {
        if (!blocks.isEmpty() || !heading.isEmpty()) {
            sections.add(new Section(heading, level, blocks));
        }
        blocks = new ArrayList<>();
        heading = "";
        level = 0;
    }
}
