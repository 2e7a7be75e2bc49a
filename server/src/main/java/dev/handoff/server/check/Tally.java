package dev.handoff.server.check;

/** Counts agreement on one yes-or-no question. */
final class Tally {

    private int hit;
    private int falseAlarm;
    private int missed;

    void add(boolean said, boolean truth) {
        hit += said && truth ? 1 : 0;
        falseAlarm += said && !truth ? 1 : 0;
        missed += !said && truth ? 1 : 0;
    }

    void add(Tally other) {
        hit += other.hit;
        falseAlarm += other.falseAlarm;
        missed += other.missed;
    }

    Rate precision() {
        return new Rate(hit, hit + falseAlarm);
    }

    Rate recall() {
        return new Rate(hit, hit + missed);
    }

    double f1() {
        int twice = 2 * hit + falseAlarm + missed;
        return twice == 0 ? 1 : 2.0 * hit / twice;
    }
}
