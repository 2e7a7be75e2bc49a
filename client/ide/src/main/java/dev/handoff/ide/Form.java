package dev.handoff.ide;

import dev.handoff.client.Checklist.Item;
import dev.handoff.client.Command;
import dev.handoff.client.Handoff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one fills in to act: which item, which words. Says beforehand what the service would say, so that nobody is refused by
 * surprise.
 */
public record Form(Action action, TicketView view, Texts texts) {

    /** As the service has it: a shorter reason is none. */
    private static final int SHORTEST_REASON = 9;

    /** How a filled-in form stands. */
    public enum Level {
        /** Something is missing; it cannot be sent. */
        INCOMPLETE,
        /** It may be sent, and the service may well refuse it. */
        DOUBTFUL,
        GOOD
    }

    /** @param message for the person; blank where there is nothing to say */
    public record Check(Level level, String message) {}

    /** Accepting again, or taking the sender's correction, takes no words of one's own; neither does confirming. */
    public boolean takesText() {
        return action != Action.CONFIRM && !(action == Action.ACCEPT && accepts() != Accepts.READ_BACK);
    }

    /** What an acceptance would take. */
    public enum Accepts {
        READ_BACK,
        CORRECTION,
        CHANGES
    }

    public Accepts accepts() {
        Handoff handoff = view.handoff();
        if (!view.reopened().isEmpty()) {
            return Accepts.CHANGES;
        }
        return handoff != null && handoff.stage().equals("corrected") ? Accepts.CORRECTION : Accepts.READ_BACK;
    }

    public String title() {
        return texts.say("action." + name() + ".title", view.key());
    }

    public String prompt() {
        return texts.say("action." + name() + ".prompt", view.key());
    }

    /** On the button that sends it. */
    public String send() {
        return texts.say("action." + name() + ".send");
    }

    private String name() {
        return action == Action.ACCEPT && accepts() != Accepts.READ_BACK
                ? "accept." + accepts().name().toLowerCase(java.util.Locale.ROOT)
                : action.id();
    }

    /** The items one may choose from; empty where the action is about none. */
    public List<Item> items() {
        if (!action.isAboutItem()) {
            return List.of();
        }
        return action == Action.WRONG
                ? view.items(TicketView.Group.GAP)
                : view.checklist().items();
    }

    public Check check(@Nullable Item item, String text) {
        if (!items().isEmpty() && item == null) {
            return new Check(Level.INCOMPLETE, texts.say("form.item"));
        }
        if (!takesText()) {
            return new Check(Level.GOOD, "");
        }
        if (action == Action.ACCEPT) {
            return readBack(ReadBackDraft.of(text, view));
        }
        if (text.isBlank()) {
            return new Check(Level.INCOMPLETE, "");
        }
        boolean reason = action == Action.RETURN || action == Action.NA;
        return reason && text.strip().length() < SHORTEST_REASON
                ? new Check(Level.INCOMPLETE, texts.say("form.thin"))
                : new Check(Level.GOOD, "");
    }

    private Check readBack(ReadBackDraft draft) {
        if (draft.missing() > 0) {
            return new Check(Level.INCOMPLETE, texts.count("readback.missing", draft.missing()));
        }
        return draft.mostlyCopied()
                ? new Check(Level.DOUBTFUL, texts.say("readback.copied"))
                : new Check(Level.GOOD, texts.count("readback.good", draft.count()));
    }

    /** The filled-in form, as seen at the event that the person had before their eyes. */
    public Command command(@Nullable Item item, String text) {
        String id = item == null ? "" : item.id();
        String words = text.strip();
        Command command = switch (action) {
            case ACCEPT -> Command.accept(takesText() ? words : null);
            case ASK -> Command.ask(id, words);
            case ANSWER -> Command.answer(id, words);
            case NA -> Command.notApplicable(id, words);
            case WRONG -> Command.wrong(id, words);
            case RETURN -> Command.giveBack(words);
            case CONFIRM -> Command.confirm();
            case CORRECT -> Command.correct(words);
        };
        return command.seenAt(view.seen());
    }
}
