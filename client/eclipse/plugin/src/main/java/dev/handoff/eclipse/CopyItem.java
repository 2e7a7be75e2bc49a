package dev.handoff.eclipse;

import dev.handoff.client.Checklist.Item;
import dev.handoff.ide.Markdown;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** The usual Copy in the view: in a text what is selected there; in the checklist the item, or from a group's line the whole. */
public final class CopyItem extends AbstractHandler {

    @Override
    public @Nullable Object execute(ExecutionEvent event) {
        Control focus = Display.getCurrent().getFocusControl();
        if (focus instanceof StyledText text) {
            text.copy();
        } else if (focus instanceof Text text) {
            text.copy();
        } else {
            HandoffView view = Screen.open();
            if (view != null) {
                copy(view);
            }
        }
        return null;
    }

    private static void copy(HandoffView view) {
        Markdown markdown = new Markdown(Settings.texts());
        Optional<Item> item = view.selected();
        item.map(markdown::item)
                .or(() -> view.ticket().map(markdown::checklist))
                .ifPresent(text -> {
                    Clipping.copy(text);
                    view.say(Settings.texts().say("ui.copied"), false);
                });
    }
}
