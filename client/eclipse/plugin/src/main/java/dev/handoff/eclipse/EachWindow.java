package dev.handoff.eclipse;

import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Hears the selection of every window, also of those that are opened later. */
final class EachWindow implements IWindowListener {

    private final ISelectionListener listener;

    EachWindow(ISelectionListener listener) {
        this.listener = listener;
    }

    void begin() {
        PlatformUI.getWorkbench().addWindowListener(this);
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            windowOpened(window);
        }
    }

    void end() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().removeWindowListener(this);
        }
    }

    @Override
    public void windowOpened(IWorkbenchWindow window) {
        window.getSelectionService().addPostSelectionListener(listener);
    }

    @Override
    public void windowClosed(IWorkbenchWindow window) {
        window.getSelectionService().removePostSelectionListener(listener);
    }

    @Override
    public void windowActivated(IWorkbenchWindow window) {
        // Its selection speaks for itself.
    }

    @Override
    public void windowDeactivated(IWorkbenchWindow window) {
        // What was selected last still counts.
    }
}
