package dev.handoff.server.context;

import java.util.Map;

/**
 * What is known of the links that a ticket cites, at the time of judging. The judgement itself never asks the network.
 *
 * @param verdicts by address as written on the ticket
 * @param unreachableIsGap does evidence count for nothing when none of its links can be opened?
 */
public record LinkStates(Map<String, LinkVerdict> verdicts, boolean unreachableIsGap) {

    private static final LinkStates NONE = new LinkStates(Map.of(), false);

    public LinkStates {
        verdicts = Map.copyOf(verdicts);
    }

    /** Nothing is known of any link. */
    public static LinkStates none() {
        return NONE;
    }

    LinkVerdict of(String url) {
        return verdicts.getOrDefault(url, LinkVerdict.unseen());
    }

    /** Would judging with this differ from judging without? */
    public boolean tellsNothing() {
        return verdicts.values().stream().noneMatch(LinkVerdict::turnsAway);
    }
}
