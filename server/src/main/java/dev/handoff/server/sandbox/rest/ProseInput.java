package dev.handoff.server.sandbox.rest;

import com.google.gson.JsonElement;
import dev.handoff.server.sandbox.json.Json;
import dev.handoff.server.sandbox.markup.AdfCheck;
import dev.handoff.server.sandbox.markup.Prose;
import dev.handoff.server.sandbox.tracker.Refusal;
import java.util.Optional;

/** Reads texts as callers send them: documents on Cloud, wiki markup on Data Center. */
record ProseInput(boolean documents) {

    private static final int LIMIT = 32_767;

    static ProseInput of(Call call) {
        return new ProseInput(call.view().dialect().documents());
    }

    Optional<Prose> read(String field, JsonElement value) {
        return documents ? document(field, value) : wiki(field, value);
    }

    private static Optional<Prose> document(String field, JsonElement value) {
        if (!value.isJsonObject() || !Json.textAt(value, "type").equals("doc")) {
            throw Refusal.badField(
                    field, "Operation value must be an Atlassian Document (see the Atlassian Document Format)");
        }
        if (!AdfCheck.isDocument(value)) {
            throw Refusal.badRequest("INVALID_INPUT");
        }
        Prose prose = new Prose.Adf(value.getAsJsonObject());
        check(field, prose.wiki());
        return Json.listAt(value, "content").isEmpty() ? Optional.empty() : Optional.of(prose);
    }

    private static Optional<Prose> wiki(String field, JsonElement value) {
        if (!value.isJsonPrimitive()) {
            throw Refusal.badField(field, "Operation value must be a string");
        }
        String text = value.getAsString();
        check(field, text);
        return text.isBlank() ? Optional.empty() : Optional.of(new Prose.Wiki(text));
    }

    private static void check(String field, String text) {
        if (text.length() > LIMIT) {
            throw Refusal.badField(
                    field, "The entered text is too long. It exceeds the allowed limit of 32,767 characters.");
        }
    }

    /** The body of a comment, which must say something. */
    Prose comment(JsonElement body) {
        JsonElement value = Json.at(body, "body");
        if (value == null) {
            throw Refusal.badField("comment", "Comment body can not be empty!");
        }
        if (documents && !value.isJsonObject()) {
            throw Refusal.badField("comment", "Comment body is not valid!");
        }
        return read("comment", value).orElseThrow(() -> Refusal.badField("comment", "Comment body can not be empty!"));
    }
}
