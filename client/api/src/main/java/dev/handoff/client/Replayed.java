package dev.handoff.client;

/** @param replayed how many dead letters are tried again */
public record Replayed(int replayed) {}
