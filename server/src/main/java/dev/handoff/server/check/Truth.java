package dev.handoff.server.check;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people said of one ticket. Only what is given is scored.
 *
 * @param items state by item; an item that is absent is not scored
 * @param duty whether any source at all is expected, where people did not say which
 * @param tolerated sources that may be named without being expected
 */
record Truth(
        String key,
        @Nullable String kind,
        @Nullable String direction,
        @Nullable Map<String, String> items,
        @Nullable List<String> sources,
        @SerializedName("sources_ok") @Nullable List<String> tolerated,
        @Nullable Boolean duty,
        @Nullable Boolean flag) {

    /** @throws IOException naming file and line when one cannot be read */
    static Map<String, Truth> read(Path file) throws IOException {
        Gson gson = new Gson();
        Map<String, Truth> truths = new HashMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (!line.isEmpty()) {
                Truth truth = parse(gson, line, file + ":" + (i + 1));
                truths.put(truth.key(), truth);
            }
        }
        return truths;
    }

    @SuppressWarnings("NullAway") // Gson leaves absent members null, the key too
    private static Truth parse(Gson gson, String line, String place) throws IOException {
        try {
            Truth truth = gson.fromJson(line, Truth.class);
            if (truth.key() != null) {
                return truth;
            }
        } catch (JsonParseException e) {
            throw new IOException(place + ": not a truth line (" + e.getMessage() + ")", e);
        }
        throw new IOException(place + ": not a truth line, it has no \"key\"");
    }
}
