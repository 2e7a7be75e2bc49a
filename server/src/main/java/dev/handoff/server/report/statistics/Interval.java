package dev.handoff.server.report.statistics;

/** Between which values the truth lies, with a confidence of 95%. */
public record Interval(double low, double high) {

    static final double CONFIDENCE = 0.95;

    public boolean holds(double value) {
        return low <= value && value <= high;
    }

    public Interval times(double factor) {
        return new Interval(Math.min(low * factor, high * factor), Math.max(low * factor, high * factor));
    }
}
