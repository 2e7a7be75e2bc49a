package dev.handoff.server.check;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of Jira issues, read without holding it: one JSON object a line, search result pages, or one JSON document over many
 * lines. Files may begin with a byte order mark and end their lines as Windows does.
 */
final class IssueFile {

    private final Path path;

    IssueFile(Path path) {
        this.path = path;
    }

    /** Takes what the file holds, in its order. */
    interface Visitor {
        void issue(String place, JsonObject issue) throws IOException;

        /** @param what why this line, or the rest of the file, cannot be read */
        void bad(String place, String what) throws IOException;
    }

    void read(Visitor visitor) throws IOException {
        if (isOneDocument()) {
            document(visitor);
        } else {
            lines(visitor);
        }
    }

    private BufferedReader open() throws IOException {
        BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    private boolean isOneDocument() throws IOException {
        try (BufferedReader reader = open()) {
            String first = nextLine(reader);
            if (first == null || isWhole(first)) {
                return first != null && first.startsWith("[");
            }
            String second = nextLine(reader);
            boolean opensList = first.endsWith("[");
            return first.startsWith("[") || (second != null && (opensList || !second.startsWith("{")));
        }
    }

    private static @Nullable String nextLine(BufferedReader reader) throws IOException {
        String line = reader.readLine();
        while (line != null && line.isBlank()) {
            line = reader.readLine();
        }
        return line == null ? null : line.strip();
    }

    private static boolean isWhole(String line) {
        try (JsonReader reader = new JsonReader(new StringReader(line))) {
            reader.skipValue();
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    private void lines(Visitor visitor) throws IOException {
        try (BufferedReader reader = open()) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line("line " + number, line, visitor);
                }
            }
        }
    }

    private static void line(String place, String line, Visitor visitor) throws IOException {
        JsonElement value;
        try {
            value = JsonParser.parseString(line);
        } catch (JsonParseException | StackOverflowError e) {
            visitor.bad(place, "is not JSON");
            return;
        }
        value(place, value, visitor);
    }

    private static void value(String place, JsonElement value, Visitor visitor) throws IOException {
        if (!(value instanceof JsonObject object)) {
            visitor.bad(place, "is not a JSON object");
        } else if (object.get("issues") != null && object.get("issues").isJsonArray()) {
            int number = 0;
            for (JsonElement issue : object.getAsJsonArray("issues")) {
                value(place + ", issue " + ++number, issue, visitor);
            }
        } else {
            visitor.issue(place, object);
        }
    }

    private void document(Visitor visitor) throws IOException {
        try (JsonReader reader = new JsonReader(open())) {
            if (reader.peek() == JsonToken.BEGIN_ARRAY) {
                array(reader, visitor);
            } else {
                object(reader, visitor);
            }
        } catch (JsonParseException | IllegalStateException e) {
            visitor.bad(path.getFileName().toString(), "is not JSON from here on: " + e.getMessage());
        } catch (com.google.gson.stream.MalformedJsonException | java.io.EOFException e) {
            visitor.bad(path.getFileName().toString(), "is not JSON from here on: " + e.getMessage());
        }
    }

    private static void array(JsonReader reader, Visitor visitor) throws IOException {
        int number = 0;
        reader.beginArray();
        while (reader.hasNext()) {
            value("issue " + ++number, JsonParser.parseReader(reader), visitor);
        }
        reader.endArray();
    }

    /** A page whose {@code issues} are passed on one by one; any other object is an issue by itself. */
    private static void object(JsonReader reader, Visitor visitor) throws IOException {
        JsonObject other = new JsonObject();
        boolean page = false;
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (name.equals("issues") && reader.peek() == JsonToken.BEGIN_ARRAY) {
                page = true;
                array(reader, visitor);
            } else {
                other.add(name, JsonParser.parseReader(reader));
            }
        }
        reader.endObject();
        if (!page) {
            value("issue 1", other, visitor);
        }
    }
}
