package dev.handoff.server.why;

/** Somebody else's words, the same in every language: a quotation, a name, a number. */
public record Words(String text) implements Part {

    @Override
    public String in(String language) {
        return text;
    }
}
