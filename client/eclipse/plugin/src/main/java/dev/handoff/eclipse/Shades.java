package dev.handoff.eclipse;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/** Colours between those of the theme, so that they can be read in each. */
final class Shades {

    private static final double WEIGHT = 0.68;

    private Shades() {}

    /** For words of less weight. */
    static Color aside(Control control) {
        RGB words = control.getForeground().getRGB();
        RGB ground = control.getBackground().getRGB();
        return new Color(
                between(words.red, ground.red), between(words.green, ground.green), between(words.blue, ground.blue));
    }

    private static int between(int words, int ground) {
        return (int) Math.round(words * WEIGHT + ground * (1 - WEIGHT));
    }
}
