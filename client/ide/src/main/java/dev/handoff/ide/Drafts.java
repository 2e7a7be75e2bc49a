package dev.handoff.ide;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Words that were written and not taken yet: a closed dialog, a refusal or a conflict loses nobody's text. */
public final class Drafts {

    private record Place(String key, Action action, String item) {}

    private final Map<Place, String> drafts = new ConcurrentHashMap<>();

    /** @param item its id; blank where the action is about none */
    public void keep(String key, Action action, String item, String text) {
        if (text.isBlank()) {
            drafts.remove(new Place(key, action, item));
        } else {
            drafts.put(new Place(key, action, item), text);
        }
    }

    /** Blank where nothing was kept. */
    public String of(String key, Action action, String item) {
        return drafts.getOrDefault(new Place(key, action, item), "");
    }

    public void forget(String key, Action action, String item) {
        drafts.remove(new Place(key, action, item));
    }
}
