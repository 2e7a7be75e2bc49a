package dev.handoff.server.sandbox.hooks;

import com.google.gson.JsonObject;

/** What is sent about an event. */
record Payload(String event, JsonObject body) {}
