package dev.handoff.client;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;

/** JSON as the service writes and reads it. */
final class Wire {

    /** Fields that a newer service adds are passed over, and null is not written. */
    static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.IDENTITY)
            .disableHtmlEscaping()
            .create();

    private Wire() {}
}
