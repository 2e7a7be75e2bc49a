package dev.handoff.server.text;

import dev.handoff.server.ticket.Body;

/** Reads a body of any shape; never fails, and takes time in proportion to its length. */
public final class Documents {

    private Documents() {}

    public static Document read(Body body) {
        if (body instanceof Body.Adf adf) {
            return new AdfReader().read(adf.document());
        }
        return body instanceof Body.Text text ? read(text.text()) : Document.EMPTY;
    }

    /** Wiki markup, markdown or plain text; what it is shows in the text itself. */
    public static Document read(String text) {
        return text.isBlank() ? Document.EMPTY : new MarkupReader(text).read();
    }
}
