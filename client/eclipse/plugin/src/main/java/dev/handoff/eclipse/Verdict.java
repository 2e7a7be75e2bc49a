package dev.handoff.eclipse;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;

/** Good or not, with a sign and in words. */
final class Verdict {

    private final Label sign;
    private final Label words;

    Verdict(Composite parent, int width) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(6, 0).applyTo(area);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(area);
        sign = new Label(area, SWT.NONE);
        GridDataFactory.swtDefaults()
                .align(SWT.BEGINNING, SWT.BEGINNING)
                .hint(16, 16)
                .applyTo(sign);
        words = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(width, SWT.DEFAULT)
                .applyTo(words);
    }

    void span(int columns) {
        ((GridData) words.getParent().getLayoutData()).horizontalSpan = columns;
    }

    void wait(String text) {
        put(null, text);
    }

    void say(boolean good, String text) {
        put(Icons.image(good ? "present" : "wrong"), text);
    }

    void put(@Nullable Image image, String text) {
        if (!words.isDisposed()) {
            sign.setImage(image);
            words.setText(Screen.escaped(text));
            words.requestLayout();
        }
    }
}
