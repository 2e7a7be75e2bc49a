package dev.handoff.eclipse.tests;

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
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** What SWTBot would give us, in small: find, wait, click with real X events. */
final class Ui {
    private Ui() {}

    static Display display() {
        return org.eclipse.ui.PlatformUI.getWorkbench().getDisplay();
    }

    static <T> T on(Callable<T> c) {
        AtomicReference<T> r = new AtomicReference<>();
        AtomicReference<Exception> x = new AtomicReference<>();
        display().syncExec(() -> {
            try {
                r.set(c.call());
            } catch (Exception e) {
                x.set(e);
            }
        });
        if (x.get() != null) throw new AssertionError(x.get());
        return r.get();
    }

    static void run(Runnable r) {
        on(() -> {
            r.run();
            return null;
        });
    }

    static void until(String what, Callable<Boolean> c) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < end) {
            if (Boolean.TRUE.equals(on(c))) return;
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("timed out waiting for " + what);
    }

    static <T extends Control> List<T> all(Composite root, Class<T> type, Predicate<T> p) {
        List<T> out = new ArrayList<>();
        for (Control c : root.getChildren()) {
            if (type.isInstance(c) && p.test(type.cast(c))) out.add(type.cast(c));
            if (c instanceof Composite k) out.addAll(all(k, type, p));
        }
        return out;
    }

    static Shell shell(String title) {
        for (Shell s : display().getShells()) if (s.isVisible() && s.getText().contains(title)) return s;
        return null;
    }

    /** a real pointer click, so that enablement, focus and modality count */
    static void click(Point p) {
        on(() -> {
            Event e = new Event();
            e.type = SWT.MouseMove;
            e.x = p.x;
            e.y = p.y;
            display().post(e);
            return null;
        });
        for (int t : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            try {
                Thread.sleep(80);
            } catch (InterruptedException x) {
                throw new AssertionError(x);
            }
            on(() -> {
                Event e = new Event();
                e.type = t;
                e.button = 1;
                display().post(e);
                return null;
            });
        }
    }

    static void shoot(String name) {
        on(() -> {
            Event e = new Event();
            e.type = SWT.MouseMove;
            e.x = 640;
            e.y = 300;
            display().post(e);
            return null;
        });
        try {
            Thread.sleep(500);
        } catch (InterruptedException x) {
            throw new AssertionError(x);
        }
        run(() -> {
            Display d = display();
            Image i = new Image(d, d.getBounds());
            GC gc = new GC(d);
            gc.copyArea(i, 0, 0);
            gc.dispose();
            ImageLoader l = new ImageLoader();
            l.data = new ImageData[] {i.getImageData()};
            l.save(TestApplication.OUT.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
            i.dispose();
        });
    }
}
