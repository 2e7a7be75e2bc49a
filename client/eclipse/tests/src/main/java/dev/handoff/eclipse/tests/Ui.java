package dev.handoff.eclipse.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** What SWTBot would give us, in small: find, wait, click and type with real events. For threads other than the user interface's. */
final class Ui {

    /** Generous, because machines that build are busy; nothing waits longer than it must. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Ui() {}

    static Display display() {
        return PlatformUI.getWorkbench().getDisplay();
    }

    static <T> T on(Callable<T> task) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                result.set(task.call());
            } catch (Exception | AssertionError e) {
                failure.set(e);
            }
        });
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
        return result.get();
    }

    static void run(Runnable task) {
        on(() -> {
            task.run();
            return null;
        });
    }

    static void until(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Boolean.TRUE.equals(on(condition))) {
            if (System.nanoTime() > end) {
                shoot("timed-out");
                throw new AssertionError("waited " + PATIENCE + " for " + what + "; it looked like timed-out.png");
            }
            pause(50);
        }
    }

    /** Between two looks, or two events of one gesture; never in place of a condition. */
    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static <T extends Control> List<T> all(Composite root, Class<T> type, Predicate<T> which) {
        List<T> found = new ArrayList<>();
        for (Control child : root.getChildren()) {
            if (type.isInstance(child) && which.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite inner) {
                found.addAll(all(inner, type, which));
            }
        }
        return found;
    }

    static Shell shell(String title) {
        for (Shell shell : display().getShells()) {
            if (shell.isVisible() && shell.getText().contains(title)) {
                return shell;
            }
        }
        return null;
    }

    /** Waits for a dialog, and gives it the keyboard, as a window manager would. */
    static void opened(String title) {
        until("the dialog " + title, () -> shell(title) != null);
        run(() -> shell(title).forceActive());
    }

    static void closed(String title) {
        until("the end of the dialog " + title, () -> shell(title) == null);
    }

    /** Clicks a button of a dialog as soon as it may be clicked. */
    static void press(String title, String label) {
        until("the button " + label, () -> enabled(title, label));
        click(all(title, Button.class, button -> named(button, label)));
    }

    static boolean enabled(String title, String label) {
        return !all(shell(title), Button.class, button -> named(button, label)).isEmpty();
    }

    private static boolean named(Button button, String label) {
        return button.isVisible()
                && button.isEnabled()
                && button.getText().replace("&", "").equals(label);
    }

    private static <T extends Control> Control all(String title, Class<T> type, Predicate<T> which) {
        return on(() -> all(shell(title), type, which).get(0));
    }

    static void click(Control control) {
        click(on(() -> {
            Rectangle area = control.getBounds();
            return control.getParent().toDisplay(area.x + area.width / 2, area.y + area.height / 2);
        }));
    }

    /** With the pointer, so that enablement, focus and modality count. */
    static void click(Point where) {
        post(SWT.MouseMove, event -> {
            event.x = where.x;
            event.y = where.y;
        });
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            pause(80);
            post(type, event -> event.button = 1);
        }
    }

    /** Key by key into a field, in place of what is in it; waits until all of it has arrived. */
    static void type(Text field, String words) {
        click(field);
        until("the keyboard to be at the field", field::isFocusControl);
        run(() -> field.selectAll());
        for (int letter : words.chars().toArray()) {
            key((char) letter);
        }
        until("the words typed", () -> field.getText().equals(words));
    }

    static void key(char letter) {
        boolean shift = Character.isUpperCase(letter) || "_?!:\"".indexOf(letter) >= 0;
        if (shift) {
            post(SWT.KeyDown, event -> event.keyCode = SWT.SHIFT);
        }
        post(SWT.KeyDown, event -> event.character = letter);
        post(SWT.KeyUp, event -> event.character = letter);
        if (shift) {
            post(SWT.KeyUp, event -> event.keyCode = SWT.SHIFT);
        }
    }

    /** A letter with keys held down beside it, such as {@code SWT.ALT}. */
    static void chord(char letter, int... held) {
        for (int key : held) {
            post(SWT.KeyDown, event -> event.keyCode = key);
        }
        post(SWT.KeyDown, event -> event.character = letter);
        post(SWT.KeyUp, event -> event.character = letter);
        for (int key : held) {
            post(SWT.KeyUp, event -> event.keyCode = key);
        }
    }

    private static void post(int type, java.util.function.Consumer<Event> details) {
        run(() -> {
            Event event = new Event();
            event.type = type;
            details.accept(event);
            if (!display().post(event)) {
                throw new AssertionError("the display did not take the event " + event);
            }
        });
    }

    /** The whole screen, into the folder of the test's output; the pointer goes where it calls up no tool tip. */
    static void shoot(String name) {
        post(SWT.MouseMove, event -> {
            event.x = 600;
            event.y = 890;
        });
        settle();
        run(() -> {
            Image image = new Image(display(), display().getBounds());
            GC screen = new GC(display());
            screen.copyArea(image, 0, 0);
            screen.dispose();
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(TestApplication.OUT.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            image.dispose();
        });
    }

    /** Lets everything be drawn that was asked for, animations as well. Pictures only; nothing is asserted on them. */
    private static void settle() {
        for (int i = 0; i < 10; i++) {
            pause(50);
            run(() -> display().update());
        }
    }
}
