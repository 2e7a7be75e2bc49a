package dev.handoff.server.advice;

import dev.handoff.server.ticket.CommentText;
import java.util.ArrayList;
import java.util.List;

/** A comment of ours that is no advice: the weekly report. Signed at its end, by which it is found again. */
public final class Notice {

    /** Begins the signature of every notice, in every language. */
    public static final String SIGN = "Handoff weekly report";

    private final List<Block> blocks = new ArrayList<>();

    /** @param address blank for text that leads nowhere */
    public record Run(String text, String address) {

        public static Run of(String text) {
            return new Run(text, "");
        }

        private Span span() {
            return Span.link(text, address);
        }
    }

    public Notice title(String text) {
        blocks.add(Block.Paragraph.of(Span.strong(text)));
        return this;
    }

    public Notice line(Run... runs) {
        blocks.add(new Block.Paragraph(spans(List.of(runs))));
        return this;
    }

    /** Nothing where there are none. */
    public Notice list(List<List<Run>> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(items.stream().map(Notice::spans).toList()));
        }
        return this;
    }

    /** @param signature after {@link #SIGN} */
    public CommentText signed(String signature) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(Block.Paragraph.of(Span.em(SIGN + signature)));
        return new CommentText(AdfRenderer.render(all), WikiRenderer.render(all));
    }

    private static List<Span> spans(List<Run> runs) {
        return runs.stream().map(Run::span).toList();
    }
}
