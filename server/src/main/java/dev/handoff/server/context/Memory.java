package dev.handoff.server.context;

/** What is kept of a ticket after it was judged: for later tickets, and for its own next visit. */
public record Memory(Trace trace, Said said) {}
