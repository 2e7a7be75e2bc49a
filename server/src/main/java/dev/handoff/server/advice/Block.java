package dev.handoff.server.advice;

import java.util.List;

/** A piece of a comment, before it is put into one of Jira's languages. */
sealed interface Block {

    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }

        static Paragraph of(Span... spans) {
            return new Paragraph(List.of(spans));
        }
    }

    record Bullets(List<List<Span>> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Folded away under its title where the tracker can fold. */
    record Fold(String title, List<Block> blocks) implements Block {
        public Fold {
            blocks = List.copyOf(blocks);
        }
    }

    record Rule() implements Block {}
}
