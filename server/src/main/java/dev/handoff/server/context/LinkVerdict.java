package dev.handoff.server.context;

import dev.handoff.server.why.Why;

/** What is known of whether a reader can open a link. */
public sealed interface LinkVerdict {

    record Works() implements LinkVerdict {
        @Override
        public String word() {
            return "works";
        }

        @Override
        public Why told() {
            return Why.of("works");
        }
    }

    /** @param where the host that wants to know who asks */
    record NeedsLogin(String where) implements LinkVerdict {
        @Override
        public String word() {
            return "login";
        }

        @Override
        public Why told() {
            return Why.of("needs a login");
        }
    }

    /** @param detail the status answered, or the host that was asked */
    record Dead(Reason reason, String detail) implements LinkVerdict {
        @Override
        public String word() {
            return "dead";
        }

        @Override
        public Why told() {
            return switch (reason) {
                case GONE -> Why.of("answers {}", detail);
                case NO_SUCH_HOST -> Why.of("leads to a host that does not exist");
                case NOT_TRUSTED -> Why.of("leads to a host whose certificate browsers refuse");
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
        public Why told() {
            return Why.of("gave no clear answer: {}", why);
        }
    }

    /** Never asked, and never will be under these settings. */
    record NotChecked(String why) implements LinkVerdict {
        @Override
        public String word() {
            return "refused";
        }

        @Override
        public Why told() {
            return Why.of("is not checked: {}", why);
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

    /** A predicate for sentences whose subject is the link. */
    Why told();

    /** Is a person who follows the link likely to be turned away? */
    default boolean turnsAway() {
        return this instanceof NeedsLogin || this instanceof Dead;
    }
}
