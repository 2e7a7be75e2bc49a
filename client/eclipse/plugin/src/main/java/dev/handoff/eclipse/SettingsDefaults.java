package dev.handoff.eclipse;

import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;

/** Named by the extension point. */
public final class SettingsDefaults extends AbstractPreferenceInitializer {

    @Override
    public void initializeDefaultPreferences() {
        Settings.defaults();
    }
}
