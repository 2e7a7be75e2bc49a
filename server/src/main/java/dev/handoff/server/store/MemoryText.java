package dev.handoff.server.store;

import com.google.gson.Gson;
import dev.handoff.server.context.Hashes;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.Memory;
import dev.handoff.server.context.Said;
import dev.handoff.server.context.Trace;
import dev.handoff.server.context.Trace.Answered;
import dev.handoff.server.ticket.TicketKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is kept of a ticket as text: the part that is one JSON column, and a digest of the whole. */
final class MemoryText {

    private static final Gson GSON = new Gson();

    private MemoryText() {}

    private record SaidJson(
            String text, Map<String, String> copies, List<Long> templates, Map<String, String> examples) {}

    static String of(Said said) {
        Map<String, String> copies = new TreeMap<>();
        said.copies().forEach((item, key) -> copies.put(item.name(), key.value()));
        return GSON.toJson(new SaidJson(said.text(), copies, boxed(said.templates()), new TreeMap<>(said.examples())));
    }

    static Said said(String json) {
        SaidJson read = GSON.fromJson(json, SaidJson.class);
        Map<Item, TicketKey> copies = new EnumMap<>(Item.class);
        read.copies().forEach((item, key) -> copies.put(Item.valueOf(item), new TicketKey(key)));
        return new Said(
                read.text(), copies, Hashes.of(read.templates().stream().mapToLong(Long::longValue)), read.examples());
    }

    private static List<Long> boxed(Hashes hashes) {
        return Arrays.stream(hashes.toArray()).boxed().toList();
    }

    /** The same digest, nothing new. */
    static String digest(Memory memory) {
        Trace trace = memory.trace();
        StringBuilder all = new StringBuilder();
        all.append(trace.key()).append('|').append(trace.family()).append('|').append(trace.author());
        all.append('|').append(trace.created()).append('|').append(new TreeSet<>(trace.components()));
        all.append(new TreeSet<>(trace.labels())).append(new TreeSet<>(trace.subject()));
        all.append(Arrays.toString(trace.lines().toArray()));
        for (Answered answer : trace.answers()) {
            all.append('|').append(answer.item()).append(answer.language()).append(answer.text());
            all.append(Arrays.toString(answer.runs().toArray())).append(answer.home());
        }
        return sha256(all.append(of(memory.said())).toString());
    }

    /** PostgreSQL takes no zero character, and no half of a pair. */
    static String storable(String text) {
        return new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static Object[] storable(Collection<String> texts) {
        return texts.stream().map(MemoryText::storable).distinct().toArray();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }
}
