package dev.handoff.eclipse;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.jspecify.annotations.Nullable;

/** A line with a sign and perhaps something to do about it; takes no room while there is nothing to say. */
final class MessageBar {

    private final Composite area;
    private final Label sign;
    private final Label words;
    private final Link link;
    private Runnable way = MessageBar::nowhere;

    MessageBar(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 0).applyTo(area);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).applyTo(area);
        sign = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(sign);
        words = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(140, SWT.DEFAULT).applyTo(words);
        link = new Link(area, SWT.NONE);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(link);
        link.addListener(SWT.Selection, event -> way.run());
        say(null, "");
    }

    private static void nowhere() {}

    MessageBar say(@Nullable Image image, String text) {
        sign.setImage(image);
        words.setText(Screen.escaped(text));
        words.setToolTipText(text);
        put(link, "", false);
        show(area, !text.isEmpty());
        words.requestLayout();
        return this;
    }

    void link(String text, Runnable task) {
        way = task;
        put(link, "<a>" + text + "</a>", true);
    }

    private static void put(Link link, String text, boolean shown) {
        link.setText(text);
        show(link, shown);
    }

    private static void show(Control control, boolean shown) {
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
    }
}
