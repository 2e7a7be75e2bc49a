package dev.handoff.eclipse;

import dev.handoff.ide.Markdown;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/**
 * Puts the ticket's context at the cursor, whatever text it stands in: a commit message, a dialog, an editor. Knows nothing of the Git
 * plug-in, so it works with each.
 */
public final class InsertContext extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        TicketView ticket = HandoffPlugin.get().current().situation().view();
        if (ticket == null) {
            return null;
        }
        Texts texts = Settings.texts();
        Control focus = Display.getCurrent().getFocusControl();
        boolean done = focus != null && insert(focus, new Markdown(texts).commit(ticket));
        HandoffView view = done ? null : Screen.open();
        if (view != null) {
            view.say(texts.say("ui.nowhere"), true);
        }
        return null;
    }

    private static boolean insert(Control focus, String words) {
        if (focus instanceof StyledText text && text.getEditable()) {
            text.insert(words);
            text.setCaretOffset(text.getCaretOffset() + words.length());
            return true;
        }
        if (focus instanceof Text text && text.getEditable()) {
            text.insert(words);
            return true;
        }
        return false;
    }
}
