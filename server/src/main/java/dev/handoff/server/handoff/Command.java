package dev.handoff.server.handoff;

import dev.handoff.server.context.Item;
import java.util.Locale;

/** What somebody asks of a hand-off, through whichever door. */
public sealed interface Command {

    Kind kind();

    /** The commands by their English word. */
    enum Kind {
        ACCEPT,
        ASK,
        ANSWER,
        NA,
        WAIVE,
        RETURN,
        CONFIRM,
        CORRECT,
        WRONG,
        RECHECK,
        MUTE,
        UNMUTE,
        HELP;

        /** Lower case, as people type it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean namesItem() {
            return this == ASK || this == ANSWER || this == NA || this == WAIVE || this == WRONG;
        }
    }

    /** A command on one item of the checklist. */
    sealed interface OnItem extends Command {
        Item item();
    }

    /** @param readBack the receiver's own restatement; blank to take a correction or a changed item as it is */
    record Accept(String readBack) implements Command {
        @Override
        public Kind kind() {
            return Kind.ACCEPT;
        }
    }

    record Ask(Item item, String question) implements OnItem {
        @Override
        public Kind kind() {
            return Kind.ASK;
        }
    }

    record AnswerItem(Item item, String text) implements OnItem {
        @Override
        public Kind kind() {
            return Kind.ANSWER;
        }
    }

    record NotApplicable(Item item, String reason) implements OnItem {
        @Override
        public Kind kind() {
            return Kind.NA;
        }
    }

    record Waive(Item item, String reason) implements OnItem {
        @Override
        public Kind kind() {
            return Kind.WAIVE;
        }
    }

    record Return(String reason) implements Command {
        @Override
        public Kind kind() {
            return Kind.RETURN;
        }
    }

    /** The sender says that the read-back is right. */
    record Confirm() implements Command {
        @Override
        public Kind kind() {
            return Kind.CONFIRM;
        }
    }

    /** The sender says what in the read-back is not right. */
    record Correct(String text) implements Command {
        @Override
        public Kind kind() {
            return Kind.CORRECT;
        }
    }

    /**
     * The judgement of this item is wrong.
     *
     * @param reason may be blank
     */
    record Wrong(Item item, String reason) implements OnItem {
        @Override
        public Kind kind() {
            return Kind.WRONG;
        }
    }

    record Recheck() implements Command {
        @Override
        public Kind kind() {
            return Kind.RECHECK;
        }
    }

    record Mute() implements Command {
        @Override
        public Kind kind() {
            return Kind.MUTE;
        }
    }

    record Unmute() implements Command {
        @Override
        public Kind kind() {
            return Kind.UNMUTE;
        }
    }

    record Help() implements Command {
        @Override
        public Kind kind() {
            return Kind.HELP;
        }
    }
}
