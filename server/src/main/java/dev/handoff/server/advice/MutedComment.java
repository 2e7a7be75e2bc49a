package dev.handoff.server.advice;

import dev.handoff.server.handoff.Event;
import dev.handoff.server.site.Sites;
import java.util.ArrayList;
import java.util.List;

/** What stands on a ticket while somebody has told us to be silent: that, and how to take it back. */
final class MutedComment {

    private MutedComment() {}

    static List<Block> blocks(Standing standing, Sites sites, List<Voice> voices) {
        Moments moments = new Moments(sites);
        Event muted = standing.ledger().events().stream()
                .filter(Event.Muted.class::isInstance)
                .reduce((first, second) -> second)
                .orElseThrow();
        List<Block> blocks = new ArrayList<>();
        for (Voice voice : voices) {
            String line = voice.say("muted", "who", muted.by().name(), "on", moments.day(voice, muted.at()));
            blocks.add(new Block.Paragraph(voice.wording().spans(line)));
        }
        blocks.add(Footer.muted(voices.get(0)));
        return blocks;
    }
}
