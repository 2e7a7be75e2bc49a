package dev.handoff.eclipse;

import dev.handoff.ide.KeyPatterns;
import dev.handoff.ide.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.jface.preference.IPreferenceStore;

/** What a person has set: in the workspace's preferences, but for the token, which lies in Equinox's secure storage alone. */
public final class Settings {

    public static final String SERVER = "server";
    public static final String LANGUAGE = "language";
    public static final String PATTERNS = "patterns";
    static final String TOKEN = "token";

    private Settings() {}

    static IPreferenceStore store() {
        return HandoffPlugin.get().getPreferenceStore();
    }

    static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(HandoffPlugin.ID);
    }

    static void defaults() {
        IEclipsePreferences defaults = DefaultScope.INSTANCE.getNode(HandoffPlugin.ID);
        defaults.put(SERVER, "");
        defaults.put(PATTERNS, "");
        String mine = Locale.getDefault().getLanguage();
        defaults.put(LANGUAGE, Texts.LANGUAGES.contains(mine) ? mine : "en");
    }

    /** Blank until somebody has set it. */
    static String server() {
        return store().getString(SERVER).strip();
    }

    static Texts texts() {
        return Texts.in(store().getString(LANGUAGE));
    }

    /** The firm's own patterns, one a line; ours where there are none, or where one was broken by hand in the file. */
    static KeyPatterns patterns() {
        try {
            List<String> lines = lines(store().getString(PATTERNS));
            return lines.isEmpty() ? KeyPatterns.DEFAULT : KeyPatterns.of(lines);
        } catch (IllegalArgumentException broken) {
            return KeyPatterns.DEFAULT;
        }
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Blank where there is none, or where the storage does not give it out. */
    public static String token() {
        try {
            return secure().get(TOKEN, "");
        } catch (StorageException e) {
            HandoffPlugin.log(
                    "The secure storage did not give out the token of Handoff. Unlock it, or set the token again under"
                            + " Preferences, Context Handoff.",
                    e);
            return "";
        }
    }

    /** @param value blank to remove it */
    public static void token(String value) throws StorageException, IOException {
        if (value.isBlank()) {
            secure().remove(TOKEN);
        } else {
            secure().put(TOKEN, value.strip(), true);
        }
        secure().flush();
    }

    private static ISecurePreferences secure() {
        return SecurePreferencesFactory.getDefault().node("/" + HandoffPlugin.ID);
    }
}
