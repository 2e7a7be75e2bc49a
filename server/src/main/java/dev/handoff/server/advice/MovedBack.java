package dev.handoff.server.advice;

import dev.handoff.server.gate.Back;
import java.util.Optional;

/** Says on the ticket that it goes, or went, back. */
final class MovedBack {

    private MovedBack() {}

    static Optional<Block> in(Voice voice, Back back) {
        String status =
                back instanceof Back.Due due ? due.status() : back instanceof Back.Done done ? done.status() : "";
        return status.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Paragraph(voice.wording().spans(voice.say("gate.back", "status", status))));
    }
}
