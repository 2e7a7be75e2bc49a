package dev.handoff.server.library;

import java.util.ArrayList;
import java.util.List;

/** Everything found wrong in the files of one load, so that a firm mends them in one go. */
public final class Problems {

    private final List<String> found = new ArrayList<>();

    public void add(String file, int line, String what) {
        found.add(line > 0 ? file + ":" + line + ": " + what : file + ": " + what);
    }

    public List<String> found() {
        return List.copyOf(found);
    }

    /** @throws UnusableFiles when there was any */
    public void raise(String what) {
        if (!found.isEmpty()) {
            throw new UnusableFiles(what, found);
        }
    }

    /** One or more files cannot be used; the message names every problem with file and line. */
    public static final class UnusableFiles extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<String> problems;

        UnusableFiles(String what, List<String> problems) {
            super(what + " cannot be used:\n  " + String.join("\n  ", problems));
            this.problems = List.copyOf(problems);
        }

        public List<String> problems() {
            return problems;
        }
    }
}
