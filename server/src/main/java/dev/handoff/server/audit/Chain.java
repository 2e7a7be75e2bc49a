package dev.handoff.server.audit;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chains audit entries: each carries the hash of the one before, so that nobody can change, remove or insert one unseen. Only a
 * cut at the very end needs a note of the last hash kept elsewhere to be found.
 */
public final class Chain {

    /** Stands where the first entry names the one before it. */
    public static final String BEGINNING = "0".repeat(64);

    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

    private Chain() {}

    /** @param last null when there is no entry yet */
    public static AuditEntry next(@Nullable AuditEntry last, Fact fact) {
        long sequence = last == null ? 1 : last.sequence() + 1;
        String previous = last == null ? BEGINNING : last.hash();
        // PostgreSQL keeps microseconds.
        Instant at = fact.at().truncatedTo(ChronoUnit.MICROS);
        AuditEntry entry = new AuditEntry(
                sequence, at, fact.who(), fact.what(), fact.about(), fact.why(), fact.door(), previous, "");
        return new AuditEntry(
                sequence, at, fact.who(), fact.what(), fact.about(), fact.why(), fact.door(), previous, hash(entry));
    }

    /** @param problem what is wrong with it, for people */
    public record Broken(AuditEntry entry, String problem) {}

    /** The first entry that does not fit, in the order of the sequence; empty when all do. */
    public static Optional<Broken> verify(Iterable<AuditEntry> entries) {
        AuditEntry last = null;
        for (AuditEntry entry : entries) {
            String problem = problem(last, entry);
            if (problem != null) {
                return Optional.of(new Broken(entry, problem));
            }
            last = entry;
        }
        return Optional.empty();
    }

    private static @Nullable String problem(@Nullable AuditEntry last, AuditEntry entry) {
        long expected = last == null ? 1 : last.sequence() + 1;
        if (entry.sequence() != expected) {
            return "entry " + expected + " is missing or out of order: entry " + entry.sequence()
                    + " stands in its place";
        }
        if (!entry.hash().equals(hash(entry))) {
            return "entry " + entry.sequence()
                    + " was changed after it was written: its hash is not that of its content";
        }
        return entry.previous().equals(last == null ? BEGINNING : last.hash())
                ? null
                : "entry " + entry.sequence() + " does not follow the entry before it, which was replaced";
    }

    private static String hash(AuditEntry entry) {
        return digest(entry.previous() + canonical(entry));
    }

    /** SHA-256 over UTF-8, as lower-case hexadecimal digits. */
    public static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    /** JSON of the content, members in the order of the alphabet, without space. */
    static String canonical(AuditEntry entry) {
        JsonObject json = new JsonObject();
        json.addProperty("about", entry.about());
        json.addProperty("at", entry.at().toString());
        json.addProperty("door", entry.door());
        json.addProperty("sequence", entry.sequence());
        json.addProperty("what", entry.what());
        json.addProperty("who", entry.who());
        json.addProperty("why", entry.why());
        return GSON.toJson(json);
    }
}
