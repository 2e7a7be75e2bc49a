package dev.handoff.eclipse;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;

/** The user interface's own thread, and what stands on it. */
final class Screen {

    private Screen() {}

    /** Does it there, soon; nothing once the workbench is gone. */
    static void later(Runnable task) {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            if (!display.isDisposed()) {
                display.asyncExec(task);
            }
        }
    }

    /** Opens the view in the window that is used; null where there is none. */
    static @Nullable HandoffView open() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        IWorkbenchPage page = window == null ? null : window.getActivePage();
        if (page == null) {
            return null;
        }
        try {
            return page.showView(HandoffView.VIEW) instanceof HandoffView view ? view : null;
        } catch (PartInitException e) {
            HandoffPlugin.log("The view Context Handoff cannot be opened: " + e.getMessage(), e);
            return null;
        }
    }

    /** An ampersand would underline the letter after it. */
    static String escaped(String text) {
        return text.replace("&", "&&");
    }
}
