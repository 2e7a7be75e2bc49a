package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.client.Handoff;
import dev.handoff.client.Question;
import dev.handoff.client.TicketSources;
import dev.handoff.ide.SiteClock;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import dev.handoff.ide.Timeline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.jspecify.annotations.Nullable;

/** Beside the checklist: the selected item, the sources, the questions, what happened. */
final class DetailTabs {

    private final Texts texts;
    private final SiteClock clock;
    private final TabFolder tabs;
    private final ItemText item;
    private final Grid<TicketSources.Source> sources;
    private final Grid<Question> questions;
    private final Grid<Timeline.Entry> timeline;

    DetailTabs(Composite parent, Texts texts) {
        this.texts = texts;
        clock = new SiteClock(texts, ZoneId.systemDefault());
        tabs = new TabFolder(parent, SWT.TOP);
        item = new ItemText(tabs, texts);
        tab("tab.item", item.control());
        questions = new Grid<Question>(tabs)
                .column(texts.say("column.item"), 2, Question::item)
                .column(texts.say("column.question"), 5, DetailTabs::asked)
                .column(texts.say("column.clock"), 4, question -> clock.due(question, Instant.now()));
        tab("tab.questions", questions.control());
        sources = new Grid<TicketSources.Source>(tabs)
                .column(
                        texts.say("column.source"),
                        3,
                        source -> source.title().isBlank() ? source.id() : source.title())
                .column(texts.say("column.why"), 5, TicketSources.Source::why)
                .onOpen(source -> Program.launch(source.url()));
        tab("tab.sources", sources.control());
        timeline = new Grid<Timeline.Entry>(tabs)
                .column(texts.say("column.when"), 2, Timeline.Entry::when)
                .column(texts.say("column.what"), 6, Timeline.Entry::text);
        tab("tab.timeline", timeline.control());
    }

    private void tab(String name, Control control) {
        TabItem tab = new TabItem(tabs, SWT.NONE);
        tab.setText(texts.say(name));
        tab.setControl(control);
    }

    void show(@Nullable TicketView view, @Nullable Item selected) {
        if (tabs.isDisposed()) {
            return;
        }
        Handoff handoff = view == null ? null : view.handoff();
        item.show(view, selected);
        sources.show(view == null ? List.of() : view.sources().sources());
        questions.show(view == null ? List.of() : view.questions());
        timeline.show(handoff == null ? List.of() : new Timeline(texts, clock).of(handoff, Instant.now()));
        tabs.getItem(1)
                .setText(label(
                        "tab.questions", view == null ? 0 : view.openQuestions().size()));
        tabs.getItem(2)
                .setText(label(
                        "tab.sources",
                        view == null ? 0 : view.sources().sources().size()));
    }

    private String label(String name, int count) {
        return count == 0 ? texts.say(name) : texts.say(name) + " (" + count + ")";
    }

    private static String asked(Question question) {
        return question.answer() == null
                ? question.text()
                : question.text() + " → " + question.answer().text();
    }

    Optional<Question> question(@Nullable TicketView view) {
        List<Question> open = view == null ? List.of() : view.openQuestions();
        return questions
                .selected()
                .filter(open::contains)
                .or(() -> open.size() == 1 ? Optional.of(open.get(0)) : Optional.empty());
    }

    TableViewer questionViewer() {
        return questions.viewer();
    }
}
