package dev.handoff.server.handoff;

/** What a comment says to us, command by command. */
public sealed interface Heard {

    Place place();

    record Understood(Command command, Place place) implements Heard {

        /** Names the command by what it says, so that a comment edited elsewhere or moved about says nothing new. */
        public String fingerprint() {
            return Digest.of(Digest.oneLine(command.toString())).substring(0, 16);
        }
    }

    /**
     * Meant for us, but not to be carried out as it stands.
     *
     * @param words as typed, shortened
     * @param hint what was probably meant, to be typed as it is: {@code /handoff accept}
     */
    record Mistaken(String words, Why why, String hint, Place place) implements Heard {

        public String fingerprint() {
            return Digest.of(Digest.oneLine(words)).substring(0, 16);
        }
    }

    enum Why {
        UNKNOWN_COMMAND,
        NO_ITEM,
        NO_TEXT,
        NO_REASON
    }

    /** @param number which command of the comment, from 1 */
    record Place(int number) {}
}
