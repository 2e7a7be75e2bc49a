package dev.handoff.server.advice;

import dev.handoff.server.context.Item;
import java.util.ArrayList;
import java.util.List;

/** The last line of a comment; by its first words we find the comment again. */
final class Footer {

    private Footer() {}

    static Block open(Voice voice, AdviceSettings settings, Item item) {
        List<Span> spans = new ArrayList<>(List.of(Span.em(OwnComments.MARKER), Span.plain(" · ")));
        spans.addAll(voice.wording().spans(voice.say("footer.open", "item", item, "mute", settings.muteLabel())));
        return new Block.Paragraph(spans);
    }

    static Block muted(Voice voice) {
        return Block.Paragraph.of(Span.em(OwnComments.MARKER), Span.plain(" · " + voice.say("footer.muted")));
    }

    static Block settled(Voice voice) {
        return Block.Paragraph.of(Span.em(OwnComments.MARKER), Span.plain(" · " + voice.say("footer.settled")));
    }
}
