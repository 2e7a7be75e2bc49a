package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.client.Handoff;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** The selected item in words: what is asked, what was found and where, why it matters, what changed. */
final class ItemText {

    private final Texts texts;
    private final Composite area;
    private final StyledText text;

    ItemText(Composite parent, Texts texts) {
        this.texts = texts;
        // The dark theme colours a StyledText in a Composite; in a TabFolder it would stay white.
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        text = new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(10, 8, 10, 8);
        text.setLineSpacing(2);
    }

    Control control() {
        return area;
    }

    void show(@Nullable TicketView view, @Nullable Item item) {
        Draft draft = new Draft();
        if (view == null) {
            draft.plain(texts.say("item.noticket"));
        } else if (item == null) {
            draft.plain(texts.say("item.none"));
        } else {
            describe(draft, view, item);
        }
        text.setText(draft.words.toString());
        text.setStyleRanges(draft.styles.toArray(StyleRange[]::new));
    }

    private void describe(Draft draft, TicketView view, Item item) {
        draft.bold(item.question()).plain("\n\n");
        if (!item.evidence().isBlank()) {
            draft.plain("“" + item.evidence().strip() + "”\n").plain(item.where() + "\n\n");
        }
        draft.plain(texts.say("item.state", texts.say("state." + item.state()), item.reason()))
                .plain("\n\n");
        changed(draft, view, item);
        draft.bold(texts.say("item.why")).plain("\n" + item.why() + "\n\n");
        draft.bold(texts.say("item.example")).plain("\n" + item.example() + "\n");
    }

    private void changed(Draft draft, TicketView view, Item item) {
        view.reopened().stream().filter(one -> one.item().equals(item.id())).forEach(one -> {
            draft.bold(texts.say("item.changed", one.by().name())).plain("\n");
            for (Handoff.Words words : one.diff()) {
                draft.words(words);
            }
            draft.plain("\n\n");
        });
    }

    /** Text with its styles. */
    private static final class Draft {

        private final StringBuilder words = new StringBuilder();
        private final List<StyleRange> styles = new ArrayList<>();

        Draft plain(String text) {
            words.append(text);
            return this;
        }

        Draft bold(String text) {
            style(text).fontStyle = SWT.BOLD;
            return this;
        }

        void words(Handoff.Words part) {
            StyleRange style = style(part.text() + " ");
            style.strikeout = part.kind().equals("removed");
            style.underline = part.kind().equals("added");
        }

        private StyleRange style(String text) {
            StyleRange style = new StyleRange();
            style.start = words.length();
            style.length = text.length();
            words.append(text);
            styles.add(style);
            return style;
        }
    }
}
