package dev.handoff.eclipse;

import dev.handoff.ide.Action;
import dev.handoff.ide.Markdown;
import dev.handoff.ide.Texts;
import dev.handoff.ide.TicketView;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.jspecify.annotations.Nullable;

/** What the commands do; each opens the view first, so that what becomes of it is seen. Named by {@code plugin.xml}. */
public final class Handlers {

    private Handlers() {}

    /** An action on the ticket, named behind the colon. */
    public static final class Act extends AbstractHandler implements IExecutableExtension {

        private Action action = Action.ASK;

        @Override
        public void setInitializationData(IConfigurationElement element, String attribute, Object data) {
            action = Action.valueOf(String.valueOf(data).toUpperCase(Locale.ROOT));
        }

        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            HandoffView view = Screen.open();
            if (view != null) {
                view.act(action);
            }
            return null;
        }
    }

    /** Something else about the view or its ticket, named behind the colon. */
    public static final class Look extends AbstractHandler implements IExecutableExtension {

        private static final Map<String, BiConsumer<HandoffView, Texts>> LOOKS = Map.of(
                "refresh", (view, texts) -> HandoffPlugin.get().current().refresh(),
                "open", (view, texts) -> view.focusKey(),
                "web", (view, texts) -> view.ticket().ifPresent(Look::page),
                "copy",
                        (view, texts) -> view.ticket().ifPresent(ticket -> {
                            Clipping.copy(new Markdown(texts).checklist(ticket));
                            view.say(texts.say("ui.copied"), false);
                        }));

        private BiConsumer<HandoffView, Texts> look = (view, texts) -> {};

        @Override
        public void setInitializationData(IConfigurationElement element, String attribute, Object data) {
            look = LOOKS.getOrDefault(String.valueOf(data), look);
        }

        @Override
        public @Nullable Object execute(ExecutionEvent event) {
            HandoffView view = Screen.open();
            if (view != null) {
                look.accept(view, Settings.texts());
            }
            return null;
        }

        private static void page(TicketView ticket) {
            Web.open(Settings.server().replaceAll("/+$", "") + "/tickets/" + ticket.key());
        }
    }
}
