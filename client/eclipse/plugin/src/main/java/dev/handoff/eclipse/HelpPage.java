package dev.handoff.eclipse;

import java.io.IOException;
import java.net.URL;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.IWorkbenchHelpSystem;
import org.jspecify.annotations.Nullable;

/** Our page of help: in Eclipse's own help where there is one, else in the browser. */
public final class HelpPage extends AbstractHandler {

    private static final String PAGE = "help/handoff.html";

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        IWorkbenchHelpSystem help = PlatformUI.getWorkbench().getHelpSystem();
        if (help.hasHelpUI()) {
            help.displayHelpResource("/" + HandoffPlugin.ID + "/" + PAGE);
        } else {
            Web.open(extracted());
        }
        return null;
    }

    /** Out of the jar, for a browser. */
    private static String extracted() {
        String folder = Settings.texts().language().equals("en")
                ? ""
                : "nl/" + Settings.texts().language() + "/";
        URL page = HandoffPlugin.get().getBundle().getEntry(folder + PAGE);
        try {
            return FileLocator.toFileURL(page).toString();
        } catch (IOException e) {
            HandoffPlugin.log("The page of help cannot be unpacked: " + e.getMessage(), e);
            return "";
        }
    }
}
