package dev.handoff.server.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Collects the lines of a block of code up to the mark that ends it. */
final class CodeReader {

    private final StringBuilder code = new StringBuilder();
    private String end = "";

    void open(String mark) {
        end = mark;
    }

    boolean isOpen() {
        return !end.isEmpty();
    }

    /** @return what stands behind the ending mark, where the line has it */
    @Nullable
    String read(String line) {
        int at = line.toLowerCase(Locale.ROOT).indexOf(end);
        if (at < 0) {
            code.append(line).append('\n');
            return null;
        }
        code.append(line, 0, at);
        return line.substring(at + end.length()).strip();
    }

    Block.Code close() {
        Block.Code block = new Block.Code(code.toString().strip());
        code.setLength(0);
        end = "";
        return block;
    }
}
