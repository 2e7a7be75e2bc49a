package dev.handoff.server.context;

/** What is known of whether a reader can open a link. */
public sealed interface LinkVerdict {

    record Works() implements LinkVerdict {
        @Override
        public String word() {
            return "works";
        }

        @Override
        public String told() {
            return "works";
        }
    }

    /** @param where the host that wants to know who asks */
    record NeedsLogin(String where) implements LinkVerdict {
        @Override
        public String word() {
            return "login";
        }

        @Override
        public String told() {
            return "needs a login";
        }
    }

    /** @param detail the status answered, or the host that was asked */
    record Dead(Reason reason, String detail) implements LinkVerdict {
        @Override
        public String word() {
            return "dead";
        }

        @Override
        public String told() {
            return switch (reason) {
                case GONE -> "answers " + detail;
                case NO_SUCH_HOST -> "leads to a host that does not exist";
                case NOT_TRUSTED -> "leads to a host whose certificate browsers refuse";
            };
        }
    }

    /** Nothing to go by: not looked at yet, too slow, too busy, or failing in a way that may pass. */
    record Unclear(String why) implements LinkVerdict {
        @Override
        public String word() {
            return "unclear";
        }

        @Override
        public String told() {
            return "gave no clear answer: " + why;
        }
    }

    /** Never asked, and never will be under these settings. */
    record NotChecked(String why) implements LinkVerdict {
        @Override
        public String word() {
            return "refused";
        }

        @Override
        public String told() {
            return "is not checked: " + why;
        }
    }

    enum Reason {
        /** It said so itself: 404, 410 and the like. */
        GONE,
        NO_SUCH_HOST,
        /** An expired certificate, one of another host, or no encryption both sides can speak. */
        NOT_TRUSTED
    }

    static LinkVerdict unseen() {
        return new Unclear("not looked at yet");
    }

    /** For counters and tables. */
    String word();

    /** A predicate for English sentences whose subject is the link. */
    String told();

    /** Is a person who follows the link likely to be turned away? */
    default boolean turnsAway() {
        return this instanceof NeedsLogin || this instanceof Dead;
    }
}
