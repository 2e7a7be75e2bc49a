package dev.handoff.eclipse;

import dev.handoff.ide.Situation;

/** Writes into the error log what whoever is asked for help needs: once when it begins, not at each try. */
final class Troubles {

    private String told = "";

    synchronized void heard(Situation now) {
        if (now instanceof Situation.Offline offline) {
            tell("log.unreachable", offline.reason(), false);
        } else if (now instanceof Situation.Refused refused) {
            tell("log.refused", String.valueOf(refused.failure().getMessage()), true);
        } else if (!(now instanceof Situation.Reading)) {
            told = "";
        }
    }

    private void tell(String key, String reason, boolean loud) {
        String message = Settings.texts().say(key, Settings.server(), reason);
        if (!message.equals(told)) {
            told = message;
            if (loud) {
                HandoffPlugin.log(message, null);
            } else {
                HandoffPlugin.note(message);
            }
        }
    }
}
