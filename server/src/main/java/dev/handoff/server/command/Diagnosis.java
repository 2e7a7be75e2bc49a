package dev.handoff.server.command;

/** What the doctor found about one thing. */
sealed interface Diagnosis {

    record Ok(String what, String detail) implements Diagnosis {
        @Override
        public String toString() {
            return "ok       " + what + ": " + detail;
        }
    }

    /** Handoff works, but not for ever or not as well as it could. */
    record Warning(String what, String detail, String remedy) implements Diagnosis {
        @Override
        public String toString() {
            return "warning  " + what + ": " + detail + "\n         -> " + remedy;
        }
    }

    record Problem(String what, String detail, String remedy) implements Diagnosis {
        @Override
        public String toString() {
            return "problem  " + what + ": " + detail + "\n         -> " + remedy;
        }
    }
}
