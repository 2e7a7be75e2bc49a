package dev.handoff.server.check;

import dev.handoff.server.context.Background;
import dev.handoff.server.context.CommentPlace;
import dev.handoff.server.context.Item;
import dev.handoff.server.context.SpokenAnswer;
import dev.handoff.server.context.SpokenAnswer.Kind;
import dev.handoff.server.handoff.Command;
import dev.handoff.server.handoff.CommandReader;
import dev.handoff.server.handoff.Heard;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Ticket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ticket's comments say by command. A file tells nobody's rights, so everybody is believed; the last word holds. */
final class Spoken {

    private final CommandReader commands;

    Spoken(CommandReader commands) {
        this.commands = commands;
    }

    Background on(Ticket ticket) {
        Map<Item, SpokenAnswer> said = new EnumMap<>(Item.class);
        for (Comment comment : ticket.comments()) {
            for (Heard heard : commands.read(comment.body())) {
                SpokenAnswer answer =
                        heard instanceof Heard.Understood understood ? answer(understood.command(), comment) : null;
                if (answer != null) {
                    said.put(answer.item(), answer);
                }
            }
        }
        return said.isEmpty() ? Background.none() : Background.none().saying(List.copyOf(said.values()), null);
    }

    private static @Nullable SpokenAnswer answer(Command command, Comment comment) {
        String where = CommentPlace.of(comment);
        if (command instanceof Command.AnswerItem answer) {
            return new SpokenAnswer(answer.item(), Kind.ANSWER, answer.text(), where);
        }
        if (command instanceof Command.Waive waive) {
            return new SpokenAnswer(waive.item(), Kind.WAIVED, waive.reason(), where);
        }
        return command instanceof Command.NotApplicable not
                ? new SpokenAnswer(not.item(), Kind.NOT_APPLICABLE, not.reason(), where)
                : null;
    }
}
