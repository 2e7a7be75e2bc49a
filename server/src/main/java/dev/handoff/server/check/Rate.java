package dev.handoff.server.check;

import java.util.Locale;

/** So many of so many, with the range in which the true share lies with 95% (Wilson). */
record Rate(int hits, int of) {

    private static final double Z = 1.959964;

    double share() {
        return of == 0 ? 1 : (double) hits / of;
    }

    double low() {
        return of == 0 ? 0 : middle() - spread();
    }

    double high() {
        return of == 0 ? 1 : middle() + spread();
    }

    private double middle() {
        return (share() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double spread() {
        double variance = share() * (1 - share()) / of + Z * Z / (4.0 * of * of);
        return Z * Math.sqrt(variance) / (1 + Z * Z / of);
    }

    /** For example {@code .93 [.88-.96] 120/129}. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%4.2f [%.2f-%.2f] %d/%d", share(), Math.max(0, low()), Math.min(1, high()), hits, of);
    }
}
