package dev.handoff.server.text;

import java.util.ArrayList;
import java.util.List;

/** A text with its structure, whatever markup it was written in. */
public record Document(List<Section> sections) {

    public static final Document EMPTY = new Document(List.of());

    public Document {
        sections = List.copyOf(sections);
    }

    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Section section : sections) {
            blocks.addAll(section.blocks());
        }
        return blocks;
    }
}
