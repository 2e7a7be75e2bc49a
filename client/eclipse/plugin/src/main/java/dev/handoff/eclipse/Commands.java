package dev.handoff.eclipse;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

/** Our commands, run by name; one that makes no sense now does nothing. */
final class Commands {

    private Commands() {}

    static void run(String name) {
        try {
            PlatformUI.getWorkbench()
                    .getService(IHandlerService.class)
                    .executeCommand(HandoffPlugin.ID + "." + name, null);
        } catch (CommandException greyNow) {
            // As if a grey button had been pressed.
        }
    }
}
