package dev.handoff.server.sandbox.markup;

import com.google.gson.JsonObject;
import dev.handoff.server.sandbox.json.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block that holds blocks. Wiki markup nests them freely and Atlassian documents do not: what a container may not hold
 * stands between two of them.
 */
record Container(String type, @Nullable JsonObject attributes) {

    static Container quote() {
        return new Container("blockquote", null);
    }

    static Container expand(String title) {
        return new Container("expand", Json.object("title", title));
    }

    static Container panel(String type) {
        return new Container("panel", Json.object("panelType", type));
    }

    List<JsonObject> around(List<JsonObject> blocks) {
        List<JsonObject> all = new ArrayList<>();
        List<JsonObject> held = new ArrayList<>();
        for (JsonObject block : blocks) {
            if (AdfCheck.holds(type, Nodes.type(block))) {
                held.add(block);
            } else {
                close(held, all);
                all.add(block);
            }
        }
        if (all.isEmpty() && held.isEmpty()) {
            held.add(Nodes.node("paragraph", List.of()));
        }
        close(held, all);
        return all;
    }

    private void close(List<JsonObject> held, List<JsonObject> all) {
        if (!held.isEmpty()) {
            all.add(attributes == null ? Nodes.node(type, held) : Nodes.node(type, attributes, held));
            held.clear();
        }
    }
}
