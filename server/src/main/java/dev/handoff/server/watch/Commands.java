package dev.handoff.server.watch;

import dev.handoff.server.context.Dismissal;
import dev.handoff.server.handoff.Command;
import dev.handoff.server.handoff.CommandReader;
import dev.handoff.server.handoff.Door;
import dev.handoff.server.handoff.Heard;
import dev.handoff.server.ticket.Comment;
import dev.handoff.server.ticket.Person;
import dev.handoff.server.ticket.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands in a ticket's comments. That a question is wrong is heard by the judgement itself, and only there. */
final class Commands {

    private final CommandReader reader;

    Commands(CommandReader reader) {
        this.reader = reader;
    }

    record Given(Heard heard, Person by, Door door) {}

    /**
     * In the order of the comments.
     *
     * @param ticket without our own comments
     * @param dismissals what its comments call wrong
     */
    List<Given> on(Ticket ticket, List<Dismissal> dismissals) {
        Set<String> objecting = dismissals.stream()
                .filter(dismissal -> dismissal.door().kind() == Dismissal.Door.Kind.COMMENT)
                .map(dismissal -> dismissal.door().id())
                .collect(Collectors.toSet());
        List<Given> given = new ArrayList<>();
        for (Comment comment : ticket.comments()) {
            Person author = comment.author();
            if (author != null && !author.isAnonymous()) {
                for (Heard heard : heard(comment, objecting.contains(comment.id()))) {
                    given.add(new Given(heard, author, door(comment.id(), heard)));
                }
            }
        }
        return given;
    }

    private List<Heard> heard(Comment comment, boolean objects) {
        List<Heard> all = new ArrayList<>();
        for (Heard heard : reader.read(comment.body())) {
            boolean wrong = heard instanceof Heard.Understood understood
                    && understood.command().kind() == Command.Kind.WRONG;
            boolean taken = objects && (wrong || heard instanceof Heard.Mistaken);
            if (!taken) {
                all.add(wrong ? nearly((Heard.Understood) heard) : heard);
            }
        }
        return all;
    }

    /** We guessed the item; to take a question away, a person names it. */
    private static Heard nearly(Heard.Understood heard) {
        Command.Wrong wrong = (Command.Wrong) heard.command();
        String hint = "/handoff wrong " + wrong.item();
        return new Heard.Mistaken("wrong", Heard.Why.NO_ITEM, hint, heard.place());
    }

    private static Door door(String comment, Heard heard) {
        return heard instanceof Heard.Understood understood
                ? Door.comment(comment, understood)
                : Door.comment(comment, (Heard.Mistaken) heard);
    }
}
