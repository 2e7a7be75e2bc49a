package dev.handoff.server.advice;

/**
 * What is mailed to somebody whom our comment addresses, in their language.
 *
 * @param text plain
 */
public record Letter(String subject, String text) {}
