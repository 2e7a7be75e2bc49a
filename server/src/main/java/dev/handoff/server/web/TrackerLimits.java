package dev.handoff.server.web;

import dev.handoff.server.intake.Rest;
import dev.handoff.server.ticket.Allowance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts into words how much a tracker takes from us, and how much we allow ourselves. */
final class TrackerLimits {

    private final Texts texts;
    private final Moments moments;

    TrackerLimits(Texts texts, Moments moments) {
        this.texts = texts;
        this.moments = moments;
    }

    /** A line each: that it is left alone, what it said, and how many comments we allow ourselves still. */
    List<String> of(TrackerStanding standing) {
        List<String> told = new ArrayList<>();
        Rest rest = standing.rest();
        if (rest != null) {
            String cause = rest.cause().name().toLowerCase(Locale.ROOT);
            told.add(texts.say("limits.rest." + cause, time(rest.since()), time(rest.until())));
        }
        Allowance said = standing.allowance();
        told.add(said == null ? texts.say("limits.silent") : texts.say("limits.said", String.join(" · ", said(said))));
        told.add(texts.say("limits.comments", standing.comments(), standing.mostComments()));
        return told;
    }

    private List<String> said(Allowance said) {
        List<String> told = new ArrayList<>();
        if (said.left() != null) {
            told.add(
                    said.limit() == null
                            ? texts.say("limits.left", said.left())
                            : texts.say("limits.left-of", said.left(), said.limit()));
        }
        Allowance.Refill refill = said.refill();
        if (refill != null) {
            told.add(
                    texts.say("limits.refill", refill.requests(), refill.every().toSeconds()));
        }
        if (said.scarce()) {
            told.add(texts.say("limits.scarce"));
        }
        if (said.reason() != null) {
            told.add(texts.say("limits.reason", said.reason()));
        }
        if (said.renewed() != null) {
            told.add(texts.say("limits.renewed", time(said.renewed())));
        }
        told.add(time(said.heard()));
        return told;
    }

    private String time(Instant at) {
        return moments.at(at.toString());
    }
}
