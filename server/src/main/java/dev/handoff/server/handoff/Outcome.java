package dev.handoff.server.handoff;

import java.util.List;

/** What becomes of a command. */
public sealed interface Outcome {

    /** To be appended to the ledger; empty where nothing was to be done. */
    List<Event> events();

    record Taken(List<Event> events) implements Outcome {
        public Taken {
            events = List.copyOf(events);
        }
    }

    /** @param events tell of the attempt */
    record Refused(Reason reason, List<Event> events) implements Outcome {
        public Refused {
            events = List.copyOf(events);
        }
    }

    /** The same command came through the same door before. */
    record AlreadyTaken() implements Outcome {
        @Override
        public List<Event> events() {
            return List.of();
        }
    }

    /**
     * Somebody changed what the command is about since the person looked; nothing was done.
     *
     * @param missed what happened meanwhile
     */
    record Stale(List<Event> missed) implements Outcome {
        public Stale {
            missed = List.copyOf(missed);
        }

        @Override
        public List<Event> events() {
            return List.of();
        }
    }
}
