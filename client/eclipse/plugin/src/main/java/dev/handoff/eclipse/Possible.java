package dev.handoff.eclipse;

import dev.handoff.ide.Action;
import dev.handoff.ide.Situation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;

/** Tells the workbench which of our commands make sense now, so that the others are grey. */
public final class Possible extends AbstractSourceProvider {

    private static final String ACTIONS = "dev.handoff.eclipse.actions";
    private static final String TICKET = "dev.handoff.eclipse.ticket";

    private final Consumer<Situation> viewer = this::changed;
    private List<String> actions = List.of();
    private boolean ticket;

    public Possible() {
        Screen.later(() -> HandoffPlugin.get().current().view(viewer));
    }

    private void changed(Situation now) {
        List<String> possible = Action.possible(now).stream().map(Action::id).toList();
        boolean seen = now.view() != null;
        if (!possible.equals(actions) || seen != ticket) {
            actions = possible;
            ticket = seen;
            fireSourceChanged(ISources.WORKBENCH, getCurrentState());
        }
    }

    @Override
    public Map<String, Object> getCurrentState() {
        return Map.of(ACTIONS, actions, TICKET, ticket);
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {ACTIONS, TICKET};
    }

    @Override
    public void dispose() {
        HandoffPlugin.get().current().unview(viewer);
    }
}
