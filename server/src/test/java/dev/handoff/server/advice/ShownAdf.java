package dev.handoff.server.advice;

import com.google.gson.JsonObject;

/** A comment in ADF as a person reads it. */
public final class ShownAdf {

    private ShownAdf() {}

    public static String of(JsonObject document) {
        return AdfText.of(document);
    }
}
