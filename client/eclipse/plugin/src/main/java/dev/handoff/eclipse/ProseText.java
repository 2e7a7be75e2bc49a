package dev.handoff.eclipse;

import dev.handoff.ide.Prose;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** Sets prose in the colours of the theme. Can be read, selected and copied by keyboard; Tab leaves it. */
final class ProseText {

    private static final int INDENT = 14;

    private final Composite area;
    private final StyledText text;
    private Prose shown = new Prose();
    private @Nullable Color ground;

    /** @param name for people who hear the screen */
    ProseText(Composite parent, int border, String name) {
        // The dark theme colours a StyledText in a Composite; right in a TabFolder it would stay white.
        area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        text = new StyledText(area, border | SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
        text.setMargins(8, 6, 8, 6);
        text.setLineSpacing(2);
        text.setAlwaysShowScrollBars(false);
        text.addTraverseListener(ProseText::leave);
        Spoken.named(text, name);
        text.addListener(SWT.Paint, event -> themed());
    }

    /** A theme colours a control after it was made, and again when somebody chooses another. */
    private void themed() {
        if (!text.getBackground().equals(ground)) {
            ground = text.getBackground();
            text.getDisplay().asyncExec(this::style);
        }
    }

    private static void leave(TraverseEvent event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            event.doit = true;
        }
    }

    Control control() {
        return area;
    }

    void show(Prose prose) {
        if (!text.isDisposed()
                && (!prose.text().equals(text.getText()) || !prose.runs().equals(shown.runs()))) {
            shown = prose;
            text.setText(prose.text().stripTrailing());
            style();
        }
    }

    private void style() {
        if (text.isDisposed()) {
            return;
        }
        List<StyleRange> ranges = new ArrayList<>();
        int start = 0;
        for (Prose.Run run : shown.runs()) {
            int end = Math.min(start + run.text().length(), text.getCharCount());
            if (run.kind() != Prose.Kind.PLAIN && end > start) {
                ranges.add(range(run.kind(), start, end - start));
                indent(run.kind(), start);
            }
            start += run.text().length();
        }
        text.setStyleRanges(ranges.toArray(StyleRange[]::new));
    }

    private void indent(Prose.Kind kind, int offset) {
        if (kind == Prose.Kind.QUOTE) {
            int line = text.getLineAtOffset(offset);
            text.setLineIndent(line, 1, INDENT);
            text.setLineWrapIndent(line, 1, INDENT);
        }
    }

    private StyleRange range(Prose.Kind kind, int start, int length) {
        StyleRange range = new StyleRange();
        range.start = start;
        range.length = length;
        switch (kind) {
            case HEADING -> range.fontStyle = SWT.BOLD;
            case ASIDE -> range.foreground = Shades.aside(text);
            case WARNING -> {
                range.fontStyle = SWT.BOLD;
                range.foreground = JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
            }
            case ADDED -> {
                range.fontStyle = SWT.BOLD;
                range.underline = true;
            }
            case REMOVED -> {
                range.strikeout = true;
                range.foreground = Shades.aside(text);
            }
            default -> {}
        }
        return range;
    }
}
