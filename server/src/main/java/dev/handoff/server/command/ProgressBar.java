package dev.handoff.server.command;

import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/** A progress bar on a terminal; nothing at all where the output is not one. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final String CLEAR_LINE = "\r\u001b[2K";

    private final @Nullable PrintStream terminal;
    private final int total;
    private int done;

    private ProgressBar(@Nullable PrintStream terminal, int total) {
        this.terminal = terminal;
        this.total = total;
    }

    static ProgressBar on(PrintStream out, int total) {
        ProgressBar bar = new ProgressBar(onTerminal() ? out : null, total);
        bar.draw();
        return bar;
    }

    /** Since Java 22 there is a console even where the output goes to a file; it has to be asked. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean onTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    void step() {
        done++;
        draw();
    }

    void clear() {
        if (terminal != null) {
            terminal.print(CLEAR_LINE);
            terminal.flush();
        }
    }

    private void draw() {
        if (terminal != null && total > 0) {
            int full = WIDTH * done / total;
            terminal.print(CLEAR_LINE + "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + done + "/" + total);
            terminal.flush();
        }
    }
}
