package dev.handoff.server.learning;

/**
 * How questions were taken, in numbers of tickets.
 *
 * @param asked tickets on which a comment showed the item as open
 * @param dismissed those of them on which somebody called it wrong
 */
public record Tally(int asked, int dismissed) {

    public static final Tally NONE = new Tally(0, 0);

    public Tally {
        if (dismissed < 0 || asked < dismissed) {
            throw new IllegalArgumentException(dismissed + " of " + asked + " tickets cannot have been dismissed");
        }
    }

    Tally plus(Tally other) {
        return new Tally(asked + other.asked, dismissed + other.dismissed);
    }

    /** From 0 to 1; 0 where nothing was asked. */
    public double share() {
        return asked == 0 ? 0 : (double) dismissed / asked;
    }

    @Override
    public String toString() {
        return dismissed + " of " + asked + (asked == 1 ? " ticket" : " tickets");
    }
}
