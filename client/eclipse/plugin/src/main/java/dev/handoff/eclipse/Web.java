package dev.handoff.eclipse;

import java.net.MalformedURLException;
import java.net.URI;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** Opens pages in the browser that this Eclipse is set to use. */
final class Web {

    private Web() {}

    /** @param url of a page; nothing happens where it is blank */
    static void open(String url) {
        if (url.isBlank()) {
            return;
        }
        try {
            PlatformUI.getWorkbench()
                    .getBrowserSupport()
                    .getExternalBrowser()
                    .openURL(URI.create(url).toURL());
        } catch (PartInitException | MalformedURLException | IllegalArgumentException e) {
            HandoffPlugin.log(
                    "The page " + url + " cannot be opened: " + e.getMessage()
                            + " Choose a browser under Preferences, General, Web Browser.",
                    e);
        }
    }
}
