package dev.handoff.server.report.plot;

import java.util.Locale;

/** What a mark is for; light and dark pages give it different colours. */
public enum Ink {
    TEXT(0x1f2933),
    MUTED(0x5f6b7a),
    GRID(0xd9dfe6),
    BAND(0xe3ecf7),
    ACCENT(0x1d5fae),
    ALERT(0xb42318),
    /** A number on few cases. */
    PALE(0x9aa5b1),
    PAPER(0xffffff);

    private final int light;

    Ink(int light) {
        this.light = light;
    }

    /** On white paper, as 0xRRGGBB. */
    public int light() {
        return light;
    }

    /** 0 to 1, as are the other two. */
    public float red() {
        return (light >> 16) / 255f;
    }

    public float green() {
        return ((light >> 8) & 0xff) / 255f;
    }

    public float blue() {
        return (light & 0xff) / 255f;
    }

    /** For example {@code accent}; the class of an SVG mark is {@code ink-accent}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
