package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.LibraryRow;
import dev.handoff.ide.Prose;
import dev.handoff.ide.SiteClock;
import dev.handoff.ide.Situation;
import dev.handoff.ide.Story;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import dev.handoff.ide.Timeline;
import java.time.Instant;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.jspecify.annotations.Nullable;

/** Beside the checklist: the selected item, the questions, the sources, what happened. */
final class Details {

    private static final int QUESTIONS = 1;
    private static final int SOURCES = 2;

    private final Texts texts;
    private final Story story;
    private final TabFolder tabs;
    private final ProseText item;
    private final ProseText questions;
    private final Grid<LibraryRow> sources;
    private final Grid<Timeline.Entry> timeline;
    private Prose nothing = new Prose();

    Details(Composite parent, SiteClock clock) {
        texts = clock.texts();
        story = new Story(texts, clock);
        tabs = new TabFolder(parent, SWT.TOP);
        Spoken.named(tabs, texts.say("ui.details"));
        item = new ProseText(tabs, SWT.NONE, texts.say("ui.details"));
        tab("tab.item", item.control());
        questions = new ProseText(tabs, SWT.NONE, texts.say("ui.details"));
        tab("tab.questions", questions.control());
        sources = new Grid<LibraryRow>(tabs)
                .sign(row -> row.url().isEmpty() ? null : Icons.image("web"))
                .column(texts.say("column.source"), 5, LibraryRow::title)
                .column(texts.say("column.kind"), 1, LibraryRow::kind)
                .column(texts.say("column.why"), 5, LibraryRow::why)
                .onOpen(row -> Web.open(row.url()));
        tab("tab.sources", sources.control());
        timeline = new Grid<Timeline.Entry>(tabs)
                .column(texts.say("column.when"), 2, Timeline.Entry::when)
                .column(texts.say("column.what"), 7, Timeline.Entry::text);
        tab("tab.timeline", timeline.control());
    }

    private void tab(String name, Control control) {
        TabItem tab = new TabItem(tabs, SWT.NONE);
        tab.setText(texts.say(name));
        tab.setControl(control);
    }

    /** What to say while there is no ticket to see: how to come by one, or nothing where the lines above tell already. */
    void none(Situation now) {
        nothing = Story.hint(now instanceof Situation.NoTicket ? texts.say("item.noticket") : "");
    }

    void show(@Nullable TicketView view, @Nullable Item selected) {
        if (tabs.isDisposed()) {
            return;
        }
        Instant now = Instant.now();
        if (view == null) {
            item.show(nothing);
            questions.show(new Prose());
            sources.show(List.of());
            timeline.show(List.of());
            count(QUESTIONS, "tab.questions", 0);
            count(SOURCES, "tab.sources", 0);
            return;
        }
        item.show(selected == null ? Story.hint(texts.say("item.none")) : story.item(view, selected, now));
        questions.show(story.questions(view, now));
        List<LibraryRow> rows = LibraryRow.of(view.sources(), texts);
        sources.show(rows);
        timeline.show(new Timeline(texts, story.clock()).of(view, now));
        count(QUESTIONS, "tab.questions", view.openQuestions().size());
        count(SOURCES, "tab.sources", rows.size());
    }

    private void count(int tab, String name, int count) {
        String text = count == 0 ? texts.say(name) : texts.say(name) + " (" + count + ")";
        if (!tabs.getItem(tab).getText().equals(text)) {
            tabs.getItem(tab).setText(text);
        }
    }
}
