package dev.handoff.server.ticket;

import com.google.gson.JsonObject;

/**
 * A comment to write, in both of Jira's languages; the tracker's dialect picks one.
 *
 * @param adf an ADF document (Cloud)
 * @param wiki wiki markup (Data Center)
 */
public record CommentText(JsonObject adf, String wiki) {}
