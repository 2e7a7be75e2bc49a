package dev.handoff.client;

/**
 * A kind of problem, as its own address tells it.
 *
 * @param type see {@link Problem#type()}
 * @param title the kind of problem in a few words
 * @param status the HTTP status it comes with
 * @param remedy what to do about it
 */
public record ProblemType(String type, String title, int status, String remedy) {}
